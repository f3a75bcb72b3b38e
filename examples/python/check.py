#!/usr/bin/env python3
"""The parts of KlusCV 1.0 that need no cryptography, from schemas and vectors alone. Nothing but Python's standard library.

One document a line in a file or on stdin, {"id", "kind", "data"}; one answer a line on stdout, {"id", "valid", "codes"}.
"""
import base64, datetime, fileinput, functools, json, pathlib, re

FOLDER = pathlib.Path(__file__).resolve().parents[2] / "schemas" / "v1"
SCHEMAS = {s["$id"]: s for s in (json.loads(f.read_text("utf-8")) for f in FOLDER.glob("*.schema.json"))}
NEVER = json.loads((FOLDER / "never-signed.json").read_text("utf-8"))

# ---- The schema: JSON Schema 2020-12, as far as the standard uses it.
TYPES = {"object": dict, "array": list, "string": str, "number": (int, float), "integer": (int, float), "boolean": bool}

def is_a(value, name):
    if isinstance(value, bool):
        return name == "boolean"
    return isinstance(value, TYPES[name]) and (name != "integer" or float(value).is_integer())

def canonical(value):
    return json.dumps(value, sort_keys=True)

def is_date(text, form):
    time = r"T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?Z" if form == "date-time" else ""
    try:
        return re.fullmatch(r"\d{4}-\d\d-\d\d" + time, text) and datetime.date.fromisoformat(text[:10])
    except ValueError:
        return False

ASKS = {  # keyword: what type of value it is about (None: any), and what it asks of it
    "type": (None, lambda v, names: any(is_a(v, name) for name in ([names] if isinstance(names, str) else names))),
    "const": (None, lambda v, wanted: canonical(v) == canonical(wanted)),
    "enum": (None, lambda v, choices: canonical(v) in map(canonical, choices)),
    "minLength": ("string", lambda v, n: len(v) >= n), "maxLength": ("string", lambda v, n: len(v) <= n),
    # `$` of Python also matches before a last line break; that of JSON Schema does not.
    "pattern": ("string", lambda v, p: re.search(re.sub(r"\$(?=\||$)", r"\\Z", p), v)), "format": ("string", is_date),
    "minimum": ("number", lambda v, n: v >= n), "maximum": ("number", lambda v, n: v <= n),
    "minItems": ("array", lambda v, n: len(v) >= n), "maxItems": ("array", lambda v, n: len(v) <= n),
    "uniqueItems": ("array", lambda v, _: len(set(map(canonical, v))) == len(v)),
    "minProperties": ("object", lambda v, n: len(v) >= n), "maxProperties": ("object", lambda v, n: len(v) <= n),
    "required": ("object", lambda v, names: set(names) <= set(v)),
    "dependentRequired": ("object", lambda v, needs: all(set(names) <= set(v) for one, names in needs.items() if one in v)),
}

def validate(value, schema, base):
    """The codes of what a schema refuses. `base` is the file in which it stands."""
    if isinstance(schema, bool):
        return set() if schema else {"schema.absent"}
    codes = {"schema." + word for word, (about, ok) in ASKS.items()
             if word in schema and (about is None or is_a(value, about)) and not ok(value, schema[word])}
    if "$ref" in schema:
        file, _, path = schema["$ref"].partition("#")
        target = functools.reduce(lambda inner, step: inner[step], path.split("/")[1:], SCHEMAS[file or base])
        codes |= validate(value, target, file or base)
    if "anyOf" in schema:
        choices = [validate(value, each, base) for each in schema["anyOf"]]
        codes |= set().union(*choices) if all(choices) else set()
    inside = [(value, each) for each in schema.get("allOf", [])]
    if "if" in schema and not validate(value, schema["if"], base):
        inside.append((value, schema.get("then", True)))
    if is_a(value, "array"):
        inside += [(each, schema.get("items", True)) for each in value]
    for name, member in value.items() if is_a(value, "object") else []:
        inside.append((name, schema.get("propertyNames", True)))
        if name in schema.get("properties", {}):
            inside.append((member, schema["properties"][name]))
        elif schema.get("additionalProperties") is False:
            codes.add(forbidden_member(name) or "schema.additionalProperties")
        else:
            inside.append((member, schema.get("additionalProperties", True)))
    return codes.union(*(validate(each, rule, base) for each, rule in inside))

# ---- What must never be signed: by the names of members, and by what can be told from a text.
def forbidden_member(name):
    names = (re.sub(r"[_\s.-]", "", name), name)
    return next((r["code"] for r in NEVER["members"]["rules"] if any(re.search(r["pattern"], n[:80], re.I) for n in names)), None)

def forbidden_text(text):
    for plain in (found[0].replace(" ", "") for found in re.finditer(NEVER["texts"]["iban"]["pattern"], text)):
        if int("".join(str(int(c, 36)) for c in plain[4:] + plain[:4])) % 97 == 1:
            return NEVER["texts"]["iban"]["code"]
    return next((r["code"] for r in NEVER["texts"]["rules"] if re.search(r["pattern"], text)), None)

def never_signed(value, member=""):
    """The codes of what must not be signed, wherever it stands in a record or an endorsement."""
    if isinstance(value, str) and member in NEVER["texts"]["in"]:
        yield forbidden_text(value)
        if member in NEVER["names"]["in"]:
            yield from (r["code"] for r in NEVER["names"]["rules"] if re.search(r["pattern"], value, re.I))
    for each in value if isinstance(value, list) else []:
        yield from never_signed(each, member)
    is_map = member in ("about", "duties", "label")
    for name, inner in value.items() if isinstance(value, dict) else []:
        yield from never_signed(inner, member if is_map else name)
        if is_map or member == "extensions":
            yield forbidden_member(re.split("[/#]", name)[-1])

# ---- The meaning: each rule with the code of its breach, and when it is broken (specification, section 8).
def record_rules(r, issuer):
    period, counts, source, reviews = r["period"], r["counts"], r["coverage"], r.get("reviews", [])
    until, done = period["asOf"][:7], counts["completed"] + counts.get("partial", 0)
    recency = counts.get("byRecency", {"last3Months": 0, "last12Months": 0})
    months = (int(period["last"][:4]) - int(period["first"][:4])) * 12 + int(period["last"][5:]) - int(period["first"][5:]) + 1
    clients, team, course = r.get("clients", {}).get("categories", []), r.get("team", {}), r.get("trajectory")
    share, scales = team.get("share", {"numerator": 0, "denominator": 1}), [one["scale"] for one in r.get("ratings", [])]
    yield "period.order", period["first"] > period["last"]
    yield "period.future", period["last"] > until
    yield "counts.none", done == 0
    yield "counts.recency", not recency["last3Months"] <= recency["last12Months"] <= counts["completed"]
    yield "counts.rush", counts.get("rush", 0) > counts["completed"]
    yield "team.units", team.get("units", 0) > done
    yield "team.share", share["numerator"] > share["denominator"]
    yield "hours.impossible", 0 < months * 31 * 24 * 60 < r.get("hours", {}).get("minutes", 0)
    yield "clients.repeated", len({one["code"] for one in clients}) < len(clients)
    yield "clients.few", any(one["code"] != "other" and one["band"] == "1-2" for one in clients)
    yield "reviews.offered", r.get("reviewsOffered", 0) > r.get("reviewsTotal", 0)
    yield "reviews.shown", len(reviews) > r.get("reviewsOffered", len(reviews))
    yield "reviews.future", any(one.get("month", "") > until for one in reviews)
    yield "reviews.score", any(not any(s["min"] <= float(one["score"]) <= s["max"] for s in scales) for one in reviews if "score" in one)
    yield "level.rank", any(one.get("rank", 0) > one.get("of", 100) for one in r.get("levels", []))
    yield "level.order", any(one.get("since", "") > min(until, one.get("until", until)) for one in r.get("levels", []))
    yield "trajectory.order", course and not course["first"] <= period["first"] <= period["last"] <= course.get("last", period["last"])
    yield "coverage.order", source.get("from", "") > source.get("to", "9")
    yield "coverage.rows", done > source.get("rowsSeen", done)
    yield "assurance.basis", r["assurance"] == "issuerSigned" and source["basis"] == "workerExport"
    yield "assurance.role", r["assurance"] == "issuerSigned" and issuer.get("role") == "worker"
    yield "extension.critical", any(one.get("critical") for one in r.get("extensions", {}).values())
    yield from statement_rules(r, until)
    yield from profile_rules(r)
    for rating in r.get("ratings", []):
        yield from rating_rules(rating)

def rating_rules(r):
    scale, spread, criteria, count = r["scale"], r.get("distribution", []), r.get("criteria", []), r["count"]
    yield "scale.order", scale["min"] >= scale["max"]
    recent = [r[bucket] for bucket in ("last3Months", "last12Months") if bucket in r]
    values = [one["mean"] for one in [r, *recent, *criteria] if "mean" in one] + [one["value"] for one in spread]
    inside = [scale["min"] <= float(one) <= scale["max"] for one in [*values, scale.get("successAt", scale["min"])]]
    yield "rating.outsideScale", scale["min"] < scale["max"] and not all(inside)
    yield "rating.recency", not recent == sorted(recent, key=lambda one: one["count"]) or any(one["count"] > count for one in recent)
    yield "rating.criterion", any(one["count"] > count for one in criteria)
    yield "rating.repeated", len({float(one["value"]) for one in spread}) < len(spread)
    adds_up = sum(one["count"] for one in spread) == count
    yield "rating.distribution", spread and not adds_up
    if spread and adds_up and "mean" in r:
        exact = sum(float(one["value"]) * one["count"] for one in spread) / count
        yield "rating.mean", abs(exact - float(r["mean"])) > 0.5 * 10 ** -len(r["mean"].partition(".")[2]) + 1e-8

def statement_rules(s, until):
    outcomes = s.get("learningOutcomes", [])
    yield "skill.attester", any((one["how"] in ("endorsed", "assessed")) != ("attesterRole" in one) for one in s.get("skills", []))
    yield "learning.level", any(one["level"]["rank"] > one["level"]["of"] for one in outcomes if "level" in one)
    yield "statement.future", any(one["month"] > until for one in outcomes + s.get("endorsements", []))

def profile_rules(r):
    letter, is_dutch, day = r.get("certificate"), r["profile"].startswith("nl"), r["period"]["asOf"]
    if r["profile"] == "gigcv":
        yield "profile.certificate", letter is not None
        return
    extended, told = r["profile"] in ("nl-7-656-extended", "de-109-qualifiziert"), {"performance", "conduct", "ending", "endingReason"}
    yield "profile.requested", not r.get("requestedBySubject") if extended else told & set(letter or {})
    yield "profile.relation", r.get("workRelation") not in ("employee", "agency", "cooperativeEmployee")
    yield "profile.hours", is_dutch and "agreedTime" not in r
    yield "profile.certificate", letter is None
    yield "profile.dates", letter and not letter["startedOn"] <= letter.get("endedOn", "" if is_dutch else day) <= day

def envelope_rules(d):
    yield "validity.order", "validUntil" in d and instant(d["validFrom"]) >= instant(d["validUntil"])
    yield "supersedes.itself", d.get("supersedes", {}).get("id") == d["id"]

def hours_rules(s, d):
    days, paid = [one["on"] for one in s.get("days", [])], [s.get("gross"), *(one["paid"] for one in s.get("expenses", []))]
    yield "statement.total", days and sum(one["minutes"] for one in s["days"]) != s["minutesTotal"]
    yield "statement.days", len(set(days)) < len(days) or any(day[:7] != s["period"] for day in days)
    yield "statement.correction", (s["state"] == "corrected") != ("supersedes" in d)
    yield "statement.short-lived", instant(d["validUntil"]) - instant(d["validFrom"]) > datetime.timedelta(days=100)
    yield "statement.currency", len({one["currency"] for one in paid if one}) > 1

def presentation_rules(p):
    payloads = [one["id"].split(".")[1] for one in p["verifiableCredential"]]
    held = [json.loads(base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4))) for payload in payloads]
    ids = [one["id"] for one in held if "id" in one]
    yield "presentation.purpose-bound", any("HoursStatementCredential" in one.get("type", []) for one in held)
    yield "presentation.repeated", len(set(ids)) < len(ids)

def instant(text):
    return datetime.datetime.fromisoformat(text[:19])

def meaning(kind, d):
    """The codes of what no schema can refuse."""
    if kind == "work-presentation":
        return broken(presentation_rules(d))
    issuer, subject = d.get("issuer", {}), d.get("credentialSubject", {"workRecord": d})
    rules = [] if kind == "work-record" else list(envelope_rules(d))
    never = [*never_signed({"name": issuer.get("name", "")}), forbidden_text(subject.get("name", ""))]
    if kind == "hours-statement":
        rules += hours_rules(subject["hoursStatement"], d)
        never.append(forbidden_text(subject["hoursStatement"]["audience"]["name"]))
    elif kind == "endorsement":
        stated = subject["endorsement"]
        rules += statement_rules({**stated, "endorsements": [stated]}, d["validFrom"][:7])
        never += never_signed(stated)
    else:
        rules += record_rules(subject["workRecord"], issuer)
        never += never_signed(subject["workRecord"])
    return broken(rules) | {*never} - {None}

def broken(rules):
    return {"semantics." + code for code, is_broken in rules if is_broken}

for line in fileinput.input(encoding="utf-8"):
    document = json.loads(line)
    kind, address = document["kind"], f"https://w3id.org/kluscv/1.0/{document['kind']}.schema.json"
    found = validate(document["data"], SCHEMAS[address], address)
    if not found and kind in ("work-record", "work-credential", "endorsement", "hours-statement", "work-presentation"):
        found = meaning(kind, document["data"])
    print(json.dumps({"id": document["id"], "valid": not found, "codes": sorted(found)}))
