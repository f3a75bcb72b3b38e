#!/usr/bin/env python3
"""The parts of KlusCV 1.0 that need no cryptography, from schemas and vectors alone. Nothing but Python's standard library.

One document a line in a file or on stdin, {"id", "kind", "data"}; one answer a line on stdout, {"id", "valid", "codes"}.
"""
import datetime, fileinput, json, pathlib, re

FOLDER = pathlib.Path(__file__).resolve().parents[2] / "schemas" / "v1"
SCHEMAS = {s["$id"]: s for s in (json.loads(f.read_text("utf-8")) for f in FOLDER.glob("*.schema.json"))}
BASE = "https://w3id.org/kluscv/1.0/"
NEVER = json.loads((FOLDER / "never-signed.json").read_text("utf-8"))


def is_integer(v):
    return isinstance(v, int) and not isinstance(v, bool) or isinstance(v, float) and v.is_integer()


TYPES = {"object": lambda v: isinstance(v, dict), "array": lambda v: isinstance(v, list), "string": lambda v: isinstance(v, str),
         "boolean": lambda v: isinstance(v, bool), "integer": is_integer,
         "number": lambda v: isinstance(v, (int, float)) and not isinstance(v, bool)}


def forbidden_member(name):
    for rule in NEVER["members"]["rules"]:
        if any(re.search(rule["pattern"], n[:80], re.I) for n in (re.sub(r"[_\s.-]", "", name), name)):
            return rule["code"]


def date_exists(text):
    try:
        datetime.date.fromisoformat(text[:10])
        return re.fullmatch(r"\d{4}-\d\d-\d\d(T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?Z)?", text) is not None
    except ValueError:
        return False


def same(a, b):
    return json.dumps(a, sort_keys=True) == json.dumps(b, sort_keys=True)


def validate(value, schema, base):
    """The codes of what a schema refuses: a small JSON Schema 2020-12, with the keywords that the standard uses."""
    if isinstance(schema, bool):
        return set() if schema else {"schema.absent"}
    codes = set()
    def check(keyword, ok):
        if keyword in schema and not ok(schema[keyword]):
            codes.add("schema." + keyword)
    if "$ref" in schema:
        address, _, fragment = schema["$ref"].partition("#")
        base_of = address or base
        target = SCHEMAS[base_of]
        for step in fragment.split("/")[1:]:
            target = target[step]
        codes |= validate(value, target, base_of)
    check("type", lambda t: any(TYPES[one](value) for one in ([t] if isinstance(t, str) else t)))
    check("const", lambda c: same(c, value))
    check("enum", lambda e: any(same(one, value) for one in e))
    for each in schema.get("allOf", []):
        codes |= validate(value, each, base)
    if "anyOf" in schema:
        branches = [validate(value, each, base) for each in schema["anyOf"]]
        codes |= set() if set() in branches else set().union(*branches)
    if "if" in schema and not validate(value, schema["if"], base):
        codes |= validate(value, schema.get("then", True), base)
    if isinstance(value, str):
        check("minLength", lambda n: len(value) >= n)
        check("maxLength", lambda n: len(value) <= n)
        # `$` of Python also matches before a last line break; that of JSON Schema does not.
        check("pattern", lambda p: re.search(re.sub(r"\$$", r"\\Z", p).replace("$|", r"\Z|"), value) is not None)
        check("format", lambda f: date_exists(value) and ("T" in value) == (f == "date-time"))
    if TYPES["number"](value):
        check("minimum", lambda n: value >= n)
        check("maximum", lambda n: value <= n)
    if isinstance(value, list):
        check("minItems", lambda n: len(value) >= n)
        check("maxItems", lambda n: len(value) <= n)
        check("uniqueItems", lambda u: not u or len({json.dumps(v, sort_keys=True) for v in value}) == len(value))
        for each in value if "items" in schema else []:
            codes |= validate(each, schema["items"], base)
    if isinstance(value, dict):
        check("required", lambda names: all(name in value for name in names))
        check("minProperties", lambda n: len(value) >= n)
        check("maxProperties", lambda n: len(value) <= n)
        check("dependentRequired", lambda d: all(n in value for k, names in d.items() if k in value for n in names))
        for name, inner in value.items():
            codes |= validate(name, schema.get("propertyNames", True), base)
            if name in schema.get("properties", {}):
                codes |= validate(inner, schema["properties"][name], base)
            elif schema.get("additionalProperties") is False:
                codes.add(forbidden_member(name) or "schema.additionalProperties")
            else:
                codes |= validate(inner, schema.get("additionalProperties", True), base)
    return codes


def forbidden_text(text):
    texts = NEVER["texts"]
    for rule in texts["rules"]:
        if re.search(rule["pattern"], text):
            return rule["code"]
    for match in re.finditer(texts["iban"]["pattern"], text):
        plain = match[0].replace(" ", "")
        if int("".join(str(int(c, 36)) for c in plain[4:] + plain[:4])) % 97 == 1:
            return texts["iban"]["code"]


def check_texts(value, member=""):
    codes = set()
    if isinstance(value, str) and member in NEVER["texts"]["in"]:
        codes.add(forbidden_text(value))
        if member in NEVER["names"]["in"]:
            codes |= {r["code"] for r in NEVER["names"]["rules"] if re.search(r["pattern"], value, re.I)}
    elif isinstance(value, list):
        for inner in value:
            codes |= check_texts(inner, member)
    elif isinstance(value, dict):
        for name, inner in value.items():
            if member in ("extensions", "about", "duties", "label"):
                codes.add(forbidden_member(re.split("[/#]", name)[-1]))
            codes |= check_texts(inner, member if member in ("about", "duties", "label") else name)
    return codes - {None}


def rating_codes(r):
    scale, codes = r["scale"], set()
    if scale["min"] >= scale["max"]:
        return {"scale.order"}
    inside = lambda text: scale["min"] <= float(text) <= scale["max"]
    recent = [r[k] for k in ("last3Months", "last12Months") if k in r]
    spread = r.get("distribution", [])
    values = [x["mean"] for x in [r, *recent, *r.get("criteria", [])] if "mean" in x] + [d["value"] for d in spread]
    if not all(map(inside, values + [scale[k] for k in ("successAt",) if k in scale])):
        codes.add("rating.outsideScale")
    counts = [x["count"] for x in recent] + [r["count"]]
    if counts != sorted(counts):
        codes.add("rating.recency")
    if any(c["count"] > r["count"] for c in r.get("criteria", [])):
        codes.add("rating.criterion")
    if spread:
        if len({float(d["value"]) for d in spread}) < len(spread):
            codes.add("rating.repeated")
        if sum(d["count"] for d in spread) != r["count"]:
            codes.add("rating.distribution")
        elif "mean" in r:
            exact = sum(float(d["value"]) * d["count"] for d in spread) / r["count"]
            if abs(exact - float(r["mean"])) > 0.5 * 10 ** -len(r["mean"].partition(".")[2]) + 1e-8:
                codes.add("rating.mean")
    return codes


def statement_codes(s, until):
    codes = set()
    for skill in s.get("skills", []):
        if (skill["how"] in ("endorsed", "assessed")) != ("attesterRole" in skill):
            codes.add("skill.attester")
    for outcome in s.get("learningOutcomes", []):
        if "level" in outcome and outcome["level"]["rank"] > outcome["level"]["of"]:
            codes.add("learning.level")
    if any(o["month"] > until for o in s.get("learningOutcomes", []) + s.get("endorsements", [])):
        codes.add("statement.future")
    return codes


def record_codes(r, issuer):
    p, c, cov = r["period"], r["counts"], r["coverage"]
    month, work, reviews = p["asOf"][:7], c["completed"] + c.get("partial", 0), r.get("reviews", [])
    recency = c.get("byRecency", {"last3Months": 0, "last12Months": 0})
    months = (int(p["last"][:4]) - int(p["first"][:4])) * 12 + int(p["last"][5:]) - int(p["first"][5:]) + 1
    categories = [x["code"] for x in r.get("clients", {}).get("categories", [])]
    team, levels, t = r.get("team", {}), r.get("levels", []), r.get("trajectory")
    share = team.get("share", {"numerator": 0, "denominator": 1})
    rules = {
        "period.order": p["first"] > p["last"],
        "period.future": p["last"] > month,
        "counts.none": work == 0,
        "counts.recency": not recency["last3Months"] <= recency["last12Months"] <= c["completed"],
        "counts.rush": c.get("rush", 0) > c["completed"],
        "team.units": team.get("units", 0) > work,
        "team.share": share["numerator"] > share["denominator"],
        "hours.impossible": months > 0 and r.get("hours", {}).get("minutes", 0) > months * 31 * 24 * 60,
        "clients.repeated": len(set(categories)) < len(categories),
        "clients.few": any(x["code"] != "other" and x["band"] == "1-2" for x in r.get("clients", {}).get("categories", [])),
        "reviews.offered": r.get("reviewsOffered", 0) > r.get("reviewsTotal", 0),
        "reviews.shown": len(reviews) > r.get("reviewsOffered", len(reviews)),
        "reviews.future": any(x.get("month", "") > month for x in reviews),
        "reviews.score": any("score" in x and not any(s["scale"]["min"] <= float(x["score"]) <= s["scale"]["max"]
                                                      for s in r.get("ratings", [])) for x in reviews),
        "level.rank": any(x.get("rank", 0) > x.get("of", 100) for x in levels),
        "level.order": any(x.get("since", "") > min(month, x.get("until", month)) for x in levels),
        "trajectory.order": t and not t["first"] <= p["first"] <= p["last"] <= t.get("last", p["last"]),
        "coverage.order": cov.get("from", "") > cov.get("to", "9"),
        "coverage.rows": work > cov.get("rowsSeen", work),
        "assurance.basis": r["assurance"] == "issuerSigned" and cov["basis"] == "workerExport",
        "assurance.role": r["assurance"] == "issuerSigned" and issuer.get("role") == "worker",
        "extension.critical": any(x.get("critical") for x in r.get("extensions", {}).values()),
    }
    codes = {code for code, broken in rules.items() if broken} | profile_codes(r) | statement_codes(r, month)
    for rating in r.get("ratings", []):
        codes |= rating_codes(rating)
    return {"semantics." + code for code in codes} | check_texts(r)


def profile_codes(r):
    if r["profile"] == "gigcv":
        return {"profile.certificate"} if "certificate" in r else set()
    cert, dutch, day = r.get("certificate"), r["profile"].startswith("nl"), r["period"]["asOf"]
    extended = r["profile"] in ("nl-7-656-extended", "de-109-qualifiziert")
    told = set(cert or {}) & {"performance", "conduct", "ending", "endingReason"}
    rules = {
        "profile.requested": extended and not r.get("requestedBySubject") or told and not extended,
        "profile.relation": r.get("workRelation") not in ("employee", "agency", "cooperativeEmployee"),
        "profile.hours": dutch and "agreedTime" not in r,
        "profile.certificate": cert is None,
        "profile.dates": cert and (not cert["startedOn"] <= cert.get("endedOn", day) <= day or dutch and "endedOn" not in cert),
    }
    return {code for code, broken in rules.items() if broken}


def credential_codes(d):
    instant = lambda text: datetime.datetime.fromisoformat(text[:19])
    subject, codes = d["credentialSubject"], check_texts({"name": d["issuer"]["name"]})
    if "validUntil" in d and instant(d["validFrom"]) >= instant(d["validUntil"]):
        codes.add("semantics.validity.order")
    if d.get("supersedes", {}).get("id") == d["id"]:
        codes.add("semantics.supersedes.itself")
    if "workRecord" in subject:
        return codes | record_codes(subject["workRecord"], d["issuer"])
    if "endorsement" in subject:
        e, month = subject["endorsement"], d["validFrom"][:7]
        found = statement_codes(e, month) | ({"statement.future"} if e["month"] > month else set())
        return codes | {"semantics." + c for c in found} | check_texts(e)
    s = subject["hoursStatement"]
    days = [day["on"] for day in s.get("days", [])]
    money = [x["currency"] for x in [s.get("gross"), *(e["paid"] for e in s.get("expenses", []))] if x]
    rules = {
        "total": days and sum(day["minutes"] for day in s["days"]) != s["minutesTotal"],
        "days": len(set(days)) < len(days) or any(day[:7] != s["period"] for day in days),
        "correction": (s["state"] == "corrected") != ("supersedes" in d),
        "short-lived": instant(d["validUntil"]) - instant(d["validFrom"]) > datetime.timedelta(days=100),
        "currency": len(set(money)) > 1,
    }
    return codes | {"semantics.statement." + code for code, broken in rules.items() if broken}


def check(kind, data):
    schema = f"{BASE}{kind}.schema.json"
    codes = validate(data, SCHEMAS[schema], schema)
    if codes or kind not in ("work-record", "work-credential", "endorsement", "hours-statement"):
        return codes
    return record_codes(data, {}) if kind == "work-record" else credential_codes(data)


for line in fileinput.input(encoding="utf-8"):
    document = json.loads(line)
    found = check(document["kind"], document["data"])
    print(json.dumps({"id": document["id"], "valid": not found, "codes": sorted(found)}))
