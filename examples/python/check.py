#!/usr/bin/env python3
"""KlusCV 1.0 in one file of Python: from the bytes of a signed work credential to an answer. Nothing but Python's standard library.

One question a line in a file or on stdin, one answer a line on stdout. A document, {"id", "kind", "data"}, is held against the schemas and
the rules: {"id", "valid", "codes"}. A signed text, of the kind "secured", is verified: {"id", "answer", "verdict", "codes", "credentials"}.
It verifies vc+jwt. Of other formats it says so: {"id", "unsupported"}. It draws no pages, so it takes no PDFs.

Whoever needs no cryptography can stop reading at "Signed texts".
"""
import base64, datetime, fileinput, functools, hashlib, itertools, json, pathlib, re, unicodedata, zlib

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

def target(schema, base):
    file, _, path = schema["$ref"].partition("#")
    return functools.reduce(lambda inner, step: inner[step], path.split("/")[1:], SCHEMAS[file or base]), file or base

def is_of_its_type(value, schema, base):
    if "$ref" in schema:
        return is_of_its_type(value, *target(schema, base))
    return "type" not in schema or ASKS["type"][1](value, schema["type"])

def validate(value, schema, base):
    """The codes of what a schema refuses. `base` is the file in which it stands."""
    if isinstance(schema, bool):
        return set() if schema else {"schema.absent"}
    codes = {"schema." + word for word, (about, ok) in ASKS.items()
             if word in schema and (about is None or is_a(value, about)) and not ok(value, schema[word])}
    if "$ref" in schema:
        codes |= validate(value, *target(schema, base))
    if "anyOf" in schema:
        # What a choice of another type refuses says nothing of what is there, unless there is none of its type.
        told = [each for each in schema["anyOf"] if is_of_its_type(value, each, base)] or schema["anyOf"]
        choices = [validate(value, each, base) for each in told]
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

# ---- Signed texts: reading, the signature, and the checks in their order (specification, section 6.2).
class NotStrict(ValueError):
    pass

def read_json(raw, deepest=64):
    """JSON, strictly: json.loads takes the last of two equal members, reads NaN, and makes half a character of half an escape."""
    def members(pairs):
        if len({name for name, _ in pairs}) < len(pairs) or any(name == "__proto__" for name, _ in pairs):
            raise NotStrict
        return dict(pairs)
    def refuse(_):
        raise NotStrict
    def too_deep(value, left):
        inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else None
        return inside is not None and (left == 0 or any(too_deep(each, left - 1) for each in inside))
    try:
        text = raw.decode("utf-8") if isinstance(raw, bytes) else raw
        value = json.loads(text, object_pairs_hook=members, parse_constant=refuse)
        json.dumps(value, ensure_ascii=False).encode("utf-8")
    except (ValueError, RecursionError):
        raise NotStrict from None
    if text.startswith("\ufeff") or too_deep(value, deepest):
        raise NotStrict
    return value

def from_base64url(text):
    """Base64url in its one spelling: no padding, no other letters, no bits that stand for nothing. (b64decode skips what it does not know.)"""
    if not isinstance(text, str) or not re.fullmatch(r"[A-Za-z0-9_-]*", text) or len(text) % 4 == 1:
        return None
    raw = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    return raw if to_base64url(raw) == text else None

def to_base64url(raw):
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()

def read_compact(text):
    """A compact JWS, taken apart: header, payload, signature, and what was signed. None if it is none."""
    parts = text.split(".")
    raw = [from_base64url(part) for part in parts]
    if len(text) > 262144 or len(parts) != 3 or not parts[0] or None in raw or len(raw[0]) > 4096:
        return None
    try:
        header, payload = read_json(raw[0], 4), read_json(raw[1])
    except NotStrict:
        return None
    both = isinstance(header, dict) and isinstance(payload, dict)
    return (header, payload, raw[2], ".".join(parts[:2]).encode()) if both else None

DID = r"did:[a-z0-9]+:[A-Za-z0-9._:%-]*[A-Za-z0-9._%-]"
ALGORITHMS = {"EdDSA": "Ed25519", "Ed25519": "Ed25519", "ES256": "ES256"}

def did_of(name):
    """The DID of the absolute name of a key, or None."""
    found = re.fullmatch(rf"({DID})#[A-Za-z0-9._~:%!$&'()*+,;=@/?-]+", name) if isinstance(name, str) else None
    return found and found[1]

def algorithm_of(header):
    return ALGORITHMS.get(header["alg"]) if isinstance(header.get("alg"), str) else None

def name_of(header, signer):
    """The absolute name of the key: a kid that begins at the fragment is one of whoever signed."""
    kid = header.get("kid")
    return signer + kid if isinstance(kid, str) and kid.startswith("#") and isinstance(signer, str) else kid

def signer_of(document):
    """The issuer, which a credential names in an object and a status list in a text."""
    issuer = document.get("issuer")
    return at(issuer, "id") if isinstance(issuer, dict) else issuer

def header_faults(header, signer):
    """Reads a header strictly: nothing in it may steer the verifier. With x5c and x5t nothing is done: the key is found through the issuer."""
    def media_type(name, default=None):  # application/ may be left out (RFC 7515)
        value = header.get(name, default)
        return value.removeprefix("application/") if isinstance(value, str) else None
    faults = {
        "proof.header": set(header) - {"alg", "typ", "cty", "kid", "iss", "x5c", "x5t", "x5t#S256"} or header.get("iss", signer) != signer,
        "proof.type": media_type("typ") != "vc+jwt" or media_type("cty", "vc") != "vc",
        "proof.algorithm": algorithm_of(header) is None,
        "proof.key.missing": "kid" not in header,
        "proof.key.name": "kid" in header and not did_of(name_of(header, signer)),
    }
    return [code for code, is_fault in faults.items() if is_fault]

def at(value, *path):
    for name in path:
        value = value.get(name) if isinstance(value, dict) else None
    return value

def moment(text):
    """Seconds since 1970, with their fraction."""
    whole, _, fraction = text[:-1].partition(".")
    return datetime.datetime.fromisoformat(whole + "+00:00").timestamp() + float("0." + (fraction or "0"))

def without_claims(payload):
    """The credential without registered claims, and what is wrong with them: they may only repeat what it says."""
    def second(name):
        text = payload.get(name)
        return float(int(moment(text))) if isinstance(text, str) and is_date(text, "date-time") else None
    issuer = payload.get("issuer")
    stated = {"iss": issuer if isinstance(issuer, str) else at(issuer, "id"), "sub": at(payload, "credentialSubject", "id"),
              "jti": payload.get("id"), "nbf": second("validFrom"), "exp": second("validUntil")}
    faults = ["structure.legacy"] if "vc" in payload or "vp" in payload else []
    for claim in (*stated, "iat"):
        value = payload.get(claim)
        agrees = is_a(value, "number") and value >= 0 if claim == "iat" else value is not None and not isinstance(value, bool) and value == stated[claim]
        if claim in payload and not agrees:
            faults.append("structure.claim")
    return {name: value for name, value in payload.items() if name not in (*stated, "iat")}, faults

CREDENTIALS = {"WorkCredential": "work-credential", "WorkEndorsementCredential": "endorsement", "HoursStatementCredential": "hours-statement"}

def kind_of(document):
    types = document.get("type") if isinstance(document.get("type"), list) else []
    return next((kind for name, kind in CREDENTIALS.items() if name in types), "work-credential")

def follows(document, kind):
    address = f"https://w3id.org/kluscv/1.0/{kind}.schema.json"
    return not validate(document, SCHEMAS[address], address)

# ---- The two signatures. Python's own library has neither, so they are computed here: slowly, and for verifying alone, where nothing is secret.
P25519 = 2 ** 255 - 19
L25519 = 2 ** 252 + 27742317777372353535851937790883648493
D25519 = -121665 * pow(121666, -1, P25519) % P25519

def ed_add(one, other):
    (x1, y1, z1, t1), (x2, y2, z2, t2), p = one, other, P25519
    a, b, c, d = (y1 - x1) * (y2 - x2) % p, (y1 + x1) * (y2 + x2) % p, 2 * t1 * t2 * D25519 % p, 2 * z1 * z2 % p
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % p, g * h % p, f * g % p, e * h % p

def ed_times(number, point):
    sum_ = (0, 1, 1, 0)
    while number:
        if number & 1:
            sum_ = ed_add(sum_, point)
        point, number = ed_add(point, point), number >> 1
    return sum_

def ed_point(raw):
    """The point of 32 bytes, or None: only the one spelling of each counts."""
    y, sign, p = int.from_bytes(raw, "little") & (1 << 255) - 1, raw[31] >> 7, P25519
    if y >= p:
        return None
    square = (y * y - 1) * pow(D25519 * y * y + 1, -1, p) % p
    x = pow(square, (p + 3) // 8, p)
    if (x * x - square) % p:
        x = x * pow(2, (p - 1) // 4, p) % p
    if (x * x - square) % p or x == 0 and sign:
        return None
    x = p - x if x & 1 != sign else x
    return x, y, 1, x * y % p

ED_BASE = ed_point((4 * pow(5, -1, P25519) % P25519).to_bytes(32, "little"))

def ed_key(raw):
    """How a key verifies, or None. A point of small order fits every message."""
    if len(raw) != 32 or int.from_bytes(raw, "little") & (1 << 255) - 1 >= P25519:
        return None
    point = ed_point(raw)
    if point and ed_times(8, point)[0] == 0:
        return None
    def verify(message, signature):
        # What is not on the curve fits nothing.
        if point is None or len(signature) != 64:
            return False
        r, s = ed_point(signature[:32]), int.from_bytes(signature[32:], "little")
        if r is None or s >= L25519:
            return False
        h = int.from_bytes(hashlib.sha512(signature[:32] + raw + message).digest(), "little") % L25519
        (x1, y1, z1, _), (x2, y2, z2, _) = ed_times(s, ED_BASE), ed_add(r, ed_times(h, point))
        return (x1 * z2 - x2 * z1) % P25519 == 0 == (y1 * z2 - y2 * z1) % P25519
    return "Ed25519", verify, raw

P256 = 2 ** 256 - 2 ** 224 + 2 ** 192 + 2 ** 96 - 1
N256 = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551
B256 = 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b
G256 = (0x6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296, 0x4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5)

def ec_add(one, other):
    if one is None or other is None:
        return one or other
    (x1, y1), (x2, y2), p = one, other, P256
    if x1 == x2 and (y1 + y2) % p == 0:
        return None
    slope = (3 * x1 * x1 - 3) * pow(2 * y1, -1, p) if one == other else (y2 - y1) * pow(x2 - x1, -1, p)
    x3 = (slope * slope - x1 - x2) % p
    return x3, (slope * (x1 - x3) - y1) % p

def ec_times(number, point):
    sum_ = None
    while number:
        if number & 1:
            sum_ = ec_add(sum_, point)
        point, number = ec_add(point, point), number >> 1
    return sum_

def ec_key(x, y):
    """How a key verifies, or None. `y`: a number, or the sign of a compressed point in a text."""
    square = (x * x * x - 3 * x + B256) % P256
    if isinstance(y, str):
        root = pow(square, (P256 + 1) // 4, P256)
        y = root if root & 1 == int(y) else P256 - root
    if x >= P256 or y >= P256 or (y * y - square) % P256:
        return None
    def verify(message, signature):
        # A JWS has r and s of 32 bytes each, not DER.
        r, s = int.from_bytes(signature[:32], "big"), int.from_bytes(signature[32:], "big")
        if len(signature) != 64 or not (0 < r < N256 and 0 < s < N256):
            return False
        w = pow(s, -1, N256)
        digest = int.from_bytes(hashlib.sha256(message).digest(), "big")
        point = ec_add(ec_times(digest * w % N256, G256), ec_times(r * w % N256, (x, y)))
        return point is not None and point[0] % N256 == r
    return "ES256", verify, (x, y)

def key_from_jwk(jwk):
    kind = (at(jwk, "kty"), at(jwk, "crv"))
    if kind not in (("OKP", "Ed25519"), ("EC", "P-256")) or "d" in jwk or jwk.get("use", "sig") != "sig":
        return None
    is_ed, operations = kind[0] == "OKP", jwk.get("key_ops", ["verify"])
    names = ("EdDSA", "Ed25519") if is_ed else ("ES256",)
    if not isinstance(operations, list) or "verify" not in operations or jwk.get("alg", names[0]) not in names:
        return None
    coordinates = [from_base64url(jwk.get(name)) for name in ("x",) + (() if is_ed else ("y",))]
    if any(one is None or len(one) != 32 for one in coordinates):
        return None
    return ed_key(coordinates[0]) if is_ed else ec_key(*(int.from_bytes(one, "big") for one in coordinates))

BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"

def key_from_multikey(text):
    if not isinstance(text, str) or len(text) > 64 or not re.fullmatch(f"z[{BASE58}]+", text):
        return None
    number = functools.reduce(lambda sum_, letter: sum_ * 58 + BASE58.index(letter), text[1:], 0)
    # No key begins with a zero byte, so none is lost.
    raw = number.to_bytes((number.bit_length() + 7) // 8, "big")
    if raw[:2] == b"\xed\x01":
        return ed_key(raw[2:])
    if raw[:2] == b"\x80\x24" and len(raw) == 35 and raw[2] in (2, 3):
        return ec_key(int.from_bytes(raw[3:], "big"), str(raw[2] & 1))
    return None

def is_web_did(did):
    """A did:web names a host, with a port and a path if need be, and no address."""
    authority, *path = did.split(":")[2:]
    host, label = re.sub(r"%3[aA][1-9][0-9]{0,4}\Z", "", authority), "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
    segments = all(re.fullmatch(r"[A-Za-z0-9._~-]+", one) and one not in (".", "..") for one in path)
    return re.fullmatch(rf"{label}(?:\.{label})*", host) and not re.fullmatch("0x[0-9a-f]+|[0-9]+", host.split(".")[-1]) and segments

STAMP = r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})"

def key_in(document, name, signed):
    """The key of that name in a DID document, or the code of what is wrong. `signed`: when, in seconds since 1970."""
    def absolute(entry):
        text = entry if isinstance(entry, str) else entry["id"]
        return document["id"] + text if text.startswith("#") else text
    def is_key(entry):
        named = isinstance(at(entry, "id"), str) and (entry["id"].startswith("#") or did_of(entry["id"]))
        return named and isinstance(entry.get("type"), str) and isinstance(entry.get("controller"), str)
    def key_of(entry):
        forms = [form for form in ("publicKeyJwk", "publicKeyMultibase") if form in entry]
        read = key_from_jwk if forms == ["publicKeyJwk"] else key_from_multikey
        return read(entry[forms[0]]) if len(forms) == 1 else None
    def ends(entry):
        for member, code in (("revoked", "proof.key.revoked"), ("expires", "proof.key.expired")):
            text = entry.get(member)
            if text is not None and text is not False:
                # What is no instant counts from the beginning: its owner wanted the key to end.
                is_stamp = isinstance(text, str) and re.fullmatch(STAMP, text)
                stamp = re.sub(r"\.[0-9]+", "", text).replace("Z", "+00:00") if is_stamp else ""
                yield (datetime.datetime.fromisoformat(stamp).timestamp() if is_stamp else float("-inf")), code
    # One odd entry spoils no other; but a key that is not found may be one of these.
    listed, allowed, unread = [], False, False
    for member in ("verificationMethod", "assertionMethod", "authentication"):
        entries = document.get(member, [])
        if not isinstance(entries, list):
            unread, entries = True, []
        if len(entries) > 100:
            return "proof.issuer.malformed"
        readable = [one for one in entries if is_key(one) or member != "verificationMethod" and isinstance(one, str)]
        unread = unread or len(readable) < len(entries)
        meant = [one for one in readable if absolute(one) == name and member != "authentication"]
        allowed = allowed or member == "assertionMethod" and meant != []
        listed += [one for one in meant if not isinstance(one, str)]
    if not listed or not allowed:
        return "proof.issuer.malformed" if unread else "proof.key.purpose" if listed else "proof.key.unlisted"
    if any(one["controller"] != document["id"] for one in listed):
        return "proof.key.controller"
    keys = [key_of(one) for one in listed]
    # The same key under its name again is one key. Of two keys under one name, nobody can tell which is meant.
    if len(keys) > 1 and (None in keys or len({(algorithm, raw) for algorithm, _, raw in keys}) > 1):
        return "proof.issuer.malformed"
    if keys[0] is None:
        return "proof.key.unusable"
    ended = min((end for one in listed for end in ends(one)), default=(float("inf"), ""))
    return ended[1] if ended[0] <= signed else keys[0]

# ---- What each code does to the verdict, and to which answer it leads (specification, section 6.3).
VERDICTS = ["verified", "conditional", "indeterminate", "rejected"]
REJECTS = set("""structure.absent structure.json structure.compact structure.not-canonical structure.id structure.duplicate structure.schema
    structure.purpose-bound structure.claim structure.legacy validity.contradictory status.revoked status.suspended""".split())
BLOCKS = set("""structure.newer proof.issuer.unsupported proof.issuer.not-found proof.issuer.malformed status.unreachable semantics.extension
    page.font-missing page.no-credential page.made-in-future page.made-too-early""".split())
LIMITS = set("""structure.names structure.unnamed issuer.unknown issuer.no-longer-recognized issuer.test issuer.impostor validity.not-yet
    validity.expired validity.addressee validity.other-addressee semantics.rule status.refresh issuer.out-of-scope
    validity.superseded page.differs page.renderer-unknown page.resaved page.seal-damaged""".split())
ANSWERS = {  # worst first; the longest beginning of a code counts
    "altered": ["proof.mismatch"],
    "withdrawn": ["status.revoked", "status.suspended", "proof.key.revoked", "proof.key.expired", "proof.issuer.deactivated"],
    "malformed": ["structure.", "proof.", "proof.issuer.invalid", "validity.contradictory"],
    "impostor": ["issuer.impostor"],
    "pageChanged": ["page.differs"],
    "pageUnknown": ["page.renderer-unknown", "page.resaved", "page.seal-damaged"],
    "severalPeople": ["structure.names", "structure.unnamed"],
    "sameWorkTwice": [],
    "makerUnknown": ["issuer.unknown", "issuer.no-longer-recognized", "issuer.out-of-scope"],
    "workerMade": [],
    "ownFigures": [],
    "unmet": ["validity.addressee", "validity.other-addressee", "semantics.rule"],
    "expired": ["validity.expired"],
    "notYet": ["validity.not-yet"],
    "superseded": ["status.refresh", "validity.superseded"],
    "test": ["issuer.test"],
    "unchecked": ["structure.newer", "proof.issuer.", "status.list.", "status.unreachable", "semantics.extension"],
    "unreadable": ["structure.json", "structure.compact", "structure.not-canonical"],
    "nothing": ["structure.absent"],
}
CONTEXTS = ["https://www.w3.org/ns/credentials/v2", "https://w3id.org/kluscv/1.0/context.jsonld"]
LATER = ["issuer.skipped", "validity.skipped", "status.skipped", "holder.skipped", "semantics.skipped"]

def effect(code):
    if code in REJECTS:
        return 3
    if code in BLOCKS or code.endswith(".skipped") or code.startswith("status.list."):
        return 2
    if code in LIMITS:
        return 1
    return 3 if code.startswith("proof.") and code != "proof.intact" else 0

def answer_to(code):
    fitting = [(len(one), answer) for answer, beginnings in ANSWERS.items() for one in beginnings if code.startswith(one)]
    return max(fitting)[1] if fitting else "unchecked"

def finding(codes, credential=None):
    return {"verdict": VERDICTS[max(map(effect, codes))], "codes": sorted(set(codes)), "credential": credential}

class Verifier:
    """A verifier, with everything that it has besides its input. Nothing is fetched."""
    tolerance, fewest, most = 300, 131072, 16 << 20

    def __init__(self, now, at_hand):
        self.now, self.today, self.at_hand = moment(now), now[:10], at_hand

    def verify(self, text):
        """Takes an input apart, checks each credential in it, and says what all of it comes to."""
        codes, values = self.take_apart(text)
        credentials = self.replaced([self.credential(value, codes[0] == "structure.single") for value in values])
        proven = [one["credential"] for one in credentials if one["credential"]]
        together = self.together(proven, values)
        # Whoever draws compares the page, and says what came of it.
        page = [self.at_hand["page"], *self.page_dates(text, proven)] if "page" in self.at_hand else ["page.not-a-document"]
        whole = finding((codes if "structure.duplicate" not in together else []) + together + page)
        verdict = max((whole, *credentials), key=lambda one: VERDICTS.index(one["verdict"]))["verdict"]
        answer = self.answer(whole, credentials)
        for one in credentials:
            del one["credential"]
        return {"answer": answer, "verdict": verdict, "codes": whole["codes"], "credentials": credentials}

    def take_apart(self, text):
        """The code of what an input is, and the signed texts in it."""
        if re.search("verifiableCredential|VerifiablePresentation|WorkPresentation", text):
            return self.presentation(text)
        if text.startswith("{"):
            try:
                address = at(read_json(text, 4), "id")
            except NotStrict:
                return ["structure.json"], []
            value = (address if isinstance(address, str) else "").removeprefix("data:application/vc+jwt,")
            envelope = {"@context": "https://www.w3.org/ns/credentials/v2", "id": "data:application/vc+jwt," + value, "type": "EnvelopedVerifiableCredential"}
            is_compact = re.fullmatch(r"[\w-]+\.[\w-]+\.[\w-]+", value, re.A)
            return (["structure.single"], [value]) if is_compact and jcs(envelope) == text else (["structure.not-canonical"], [])
        # Nothing begins here as base64url of an object does.
        if not re.search(r"^e[wy3][\w-]*\." if len(text) < 64 else r"(?:^|[^\w-])e[wy3]", text, re.A):
            return ["structure.absent"], []
        return ["structure.single"], [text]

    def presentation(self, text):
        try:
            value = read_json(text, 16)
        except NotStrict:
            return ["structure.json"], []
        # A later version may say more, and a later renderer asks for other choices: the credentials are read all the same.
        contexts, known = at(value, "@context"), value
        newer = any(map(newer_than_ours, contexts if isinstance(contexts, list) else []))
        if newer:
            known = {"@context": CONTEXTS, "id": at(value, "id"), "type": ["VerifiablePresentation", "WorkPresentation"], "verifiableCredential": at(value, "verifiableCredential")}
        elif isinstance(value, dict) and "render" in value and at(value, "render", "renderer") != "kluscv-render/1":
            known = {name: inner for name, inner in value.items() if name != "render"}
        if not follows(known, "work-presentation"):
            return ["structure.newer" if newer else "structure.schema"], []
        if jcs(value) != text:
            return ["structure.not-canonical"], []
        content = jcs({name: inner for name, inner in value.items() if name != "id"})
        if value["id"] != "ni:///sha-256;" + to_base64url(hashlib.sha256(content.encode()).digest()):
            return ["structure.id"], []
        return ["structure.newer" if newer else "structure.presentation"], [one["id"].partition(",")[2] for one in value["verifiableCredential"]]

    def credential(self, text, alone):
        """Makes every check of one signed text, in their order. What rests on a check that failed is skipped, and says so."""
        read = read_compact(text)
        if read is None:
            return finding(["structure.compact", "proof.skipped", *LATER])
        header, payload, *_ = read
        document, claims = without_claims(payload)
        kind = kind_of(document)
        if newer_than_ours(at(document, "credentialSchema", "id")):
            structure = ["structure.newer", *claims]
        elif not alone and kind == "hours-statement":
            structure = ["structure.purpose-bound"]
        # A proof inside is for credentials that are secured by it.
        elif not follows(document, kind) or "proof" in document:
            structure = ["structure.schema", *claims]
        else:
            structure = claims or ["structure.follows"]
        proof = header_faults(header, signer_of(document))
        if not proof and structure not in (["structure.follows"], ["structure.newer"]):
            proof = ["proof.skipped"]
        elif not proof:
            proof = [self.signature_fault(read, at(document, "issuer", "id")) or "proof.intact"]
        if structure != ["structure.follows"] or proof != ["proof.intact"]:
            return finding([*structure, *proof, *LATER])
        later = [*self.issuer(document), *self.validity(document), *self.status(document), "holder.not-bound", *self.semantics(kind, document)]
        return finding([*structure, *proof, *later], document)

    def signature_fault(self, read, issuer):
        """Verifies with exactly the key that the header names, if it is the issuer's and for this."""
        header, payload, signature, signed = read
        if not isinstance(issuer, str) or len(issuer) > 2048 or not re.fullmatch(DID, issuer):
            return "proof.issuer.invalid"
        name = name_of(header, issuer)
        if did_of(name) != issuer:
            return "proof.key.foreign"
        key = self.key(issuer, name, payload)
        if isinstance(key, str):
            return key
        algorithm, verify, raw = key
        if algorithm != algorithm_of(header):
            return "proof.algorithm-mismatch"
        if verify(signed, signature):
            return None
        # With what is no point of the curve nothing could ever hold: that says nothing about what was signed.
        return "proof.key.unusable" if algorithm == "Ed25519" and ed_point(raw) is None else "proof.mismatch"

    def key(self, issuer, name, payload):
        _, method, rest = issuer.split(":", 2)
        if method in ("key", "jwk"):
            try:
                key = key_from_multikey(rest) if method == "key" else key_from_jwk(read_json(from_base64url(rest) or b"", 4))
            except NotStrict:
                key = None
            named = name == f"{issuer}#{rest if method == 'key' else '0'}"
            return "proof.issuer.invalid" if key is None else key if named else "proof.key.unlisted"
        if method != "web":
            return "proof.issuer.unsupported"
        if not is_web_did(issuer):
            return "proof.issuer.invalid"
        published = self.at_hand["didDocuments"].get(issuer)
        if published is None:
            return "proof.issuer.not-found"
        try:
            document = read_json(published)
        except NotStrict:
            return "proof.issuer.malformed"
        if at(document, "id") != issuer:
            return "proof.issuer.malformed"
        return "proof.issuer.deactivated" if document.get("deactivated") is True else key_in(document, name, moment(payload["validFrom"]))

    def issuer(self, document):
        codes, issuer = ["issuer.unknown"], document["issuer"]
        entries = [entry for listed in self.at_hand["trustLists"] for entry in listed["issuers"]]
        # Names that only look alike are for a table of letters, which is not here.
        if all(one["id"] != issuer["id"] for one in entries) and any(issuer["name"].casefold() in map(str.casefold, [one["name"], *one.get("scope", {}).get("names", [])]) for one in entries):
            codes.append("issuer.impostor")
        for entry in (entry for entry in entries if entry["id"] == issuer["id"]):
            not_yet = entry.get("since", self.today) > self.today
            codes = ["issuer.no-longer-recognized" if entry.get("until", self.today) < self.today else "issuer.unknown" if not_yet
                     else "issuer.out-of-scope" if is_outside(entry.get("scope", {}), document) else "issuer.recognized"]
            codes += ["issuer.other-name"] if entry["name"] != issuer["name"] else []
        assurance = at(document, "credentialSubject", "workRecord", "assurance")
        codes += [code for word, code in (("importedSelfSigned", "issuer.worker-export"), ("selfDeclared", "issuer.self-declared")) if word == assurance]
        return codes + (["issuer.test"] if "TestCredential" in document["type"] else [])

    def out_of_time(self, document):
        """-1 before, 1 after, and 0 within the time of a document, give or take the difference of two honest clocks."""
        if self.now < moment(document["validFrom"]) - self.tolerance:
            return -1
        return 1 if "validUntil" in document and self.now >= moment(document["validUntil"]) + self.tolerance else 0

    def validity(self, document):
        when = self.out_of_time(document)
        codes = ["validity.not-yet" if when < 0 else "validity.expired" if when > 0 else "validity.until" if "validUntil" in document else "validity.open-ended"]
        if "validUntil" in document and moment(document["validUntil"]) < moment(document["validFrom"]):
            codes = ["validity.contradictory"]
        audience, who = at(document, "credentialSubject", "hoursStatement", "audience"), self.at_hand.get("addressee")
        if audience:
            codes.append("validity.addressee" if who is None else "validity.addressed" if who in audience.values() else "validity.other-addressee")
        return codes

    def status(self, document):
        entry = document.get("credentialStatus")
        if entry is None:
            return ["status.none"]
        code = self.listed(entry, document["issuer"]["id"])
        if entry["statusPurpose"] != "refresh":
            return [code]
        return ["status.none", {"status.refresh": code, "status.in-force": "status.newest"}.get(code, "status.refresh.unknown")]

    def listed(self, entry, issuer):
        """Looks a place up in a status list, which counts only if it is the issuer's, in time and for this purpose."""
        published = self.at_hand["statusLists"].get(entry["statusListCredential"])
        if published is None:
            return "status.unreachable"
        read = read_compact(published)
        if read is None:
            return "status.list.malformed"
        document, claims = without_claims(read[1])
        if header_faults(read[0], signer_of(document)) or claims:
            return "status.list.proof"
        if not follows(document, "status-list-credential"):
            return "status.list.malformed"
        if document["issuer"] != issuer:
            return "status.list.issuer"
        if self.signature_fault(read, issuer):
            return "status.list.proof"
        if document["id"] != entry["statusListCredential"]:
            return "status.list.id"
        when, held = self.out_of_time(document), document["credentialSubject"]
        if when:
            return "status.list.not-yet" if when < 0 else "status.list.expired"
        if held["statusPurpose"] != entry["statusPurpose"]:
            return "status.list.purpose"
        bits, place = self.unpack(held["encodedList"]), int(entry["statusListIndex"])
        if isinstance(bits, str):
            return bits
        if len(bits) * 8 < self.fewest:
            return "status.list.too-short"
        if place >= len(bits) * 8:
            return "status.list.index"
        # Bit 0 is the leftmost of the first byte.
        is_set = bits[place // 8] & 0x80 >> place % 8
        return {"revocation": "status.revoked", "suspension": "status.suspended", "refresh": "status.refresh"}[held["statusPurpose"]] if is_set else "status.in-force"

    def unpack(self, encoded):
        """The bits of an encoded list, or the code of what is wrong. A kilobyte can unpack to a megabyte."""
        packed, gzip = from_base64url(encoded[1:]) if encoded.startswith("u") else None, zlib.decompressobj(31)
        try:
            bits = gzip.decompress(packed or b"", self.most + 1)
        except zlib.error:
            return "status.list.malformed"
        if len(bits) > self.most:
            return "status.list.too-large"
        return bits if gzip.eof and not gzip.unused_data else "status.list.malformed"

    def semantics(self, kind, document):
        broken = meaning(kind, document)
        critical = broken & {"semantics.extension.critical"}
        return (["semantics.extension"] if critical else []) + (["semantics.rule"] if broken - critical else []) or ["semantics.agree"]

    def replaced(self, credentials):
        """Says of each credential whether another one of the same issuer, which is not rejected, takes its place."""
        proven = [one["credential"] for one in credentials if one["credential"] and one["verdict"] != "rejected"]
        for one in credentials:
            if any(replaces(other, one["credential"]) for other in proven):
                one.update(finding([*one["codes"], "validity.superseded"], one["credential"]))
        return credentials

    def page_dates(self, text, proven):
        """A page is made on a day that has come somewhere on Earth, and not before what it shows."""
        try:
            made = at(read_json(text, 16), "render", "renderedOn")
        except NotStrict:
            return []
        if not isinstance(made, str) or not is_date(made, "date"):
            return []
        if made > day_of(self.now + 14 * 3600):
            return ["page.made-in-future"]
        newest = max((one["validFrom"] for one in proven), default=None)
        return ["page.made-too-early"] if newest and made < day_of(moment(newest) - 12 * 3600) else []

    def together(self, proven, texts):
        """What only shows of several credentials at once."""
        names = [name for name in (at(one, "credentialSubject", "name") for one in proven) if name]
        plain = {re.sub(r"[\s.]+", " ", unicodedata.normalize("NFKC", name).lower()).strip() for name in names}
        # Also of what is not proven: one credential in two copies is one, whoever signed the second.
        ids = [one for one in (at(read[1], "id") for read in map(read_compact, texts) if read) if isinstance(one, str)]
        codes = {"structure.duplicate": len(set(ids)) < len(ids), "structure.names": len(plain) > 1,
                 "structure.unnamed": 0 < len(names) < len(proven)}
        return [code for code, applies in codes.items() if applies]

    def answer(self, whole, credentials):
        applies = {answer_to(code) for one in (whole, *credentials) for code in one["codes"] if effect(code) and not code.endswith(".skipped")}
        proven = [one["credential"] for one in credentials if at(one["credential"], "credentialSubject", "workRecord")]
        records = [one["credentialSubject"]["workRecord"] for one in proven]
        for one, r in zip(proven, records):
            if one["issuer"]["role"] == "worker":
                applies.add("workerMade")
            elif r["assurance"] != "issuerSigned" or r["coverage"]["basis"] == "workerExport":
                applies.add("ownFigures")
        if any(is_same_work(*pair) for pair in itertools.combinations(proven, 2)):
            applies.add("sameWorkTwice")
        return next((answer for answer in ANSWERS if answer in applies), "genuine")

def replaces(one, other):
    is_own = bool(one and other) and one["issuer"]["id"] == other["issuer"]["id"] and one["id"] != other["id"]
    return is_own and at(one, "supersedes", "id") == other["id"]

def is_same_work(one, other):
    """Whether two credentials count months of the same work, and neither takes the place of the other."""
    if replaces(one, other) or replaces(other, one):
        return False
    a, b = one["credentialSubject"]["workRecord"], other["credentialSubject"]["workRecord"]
    site = [re.sub(r"^https://(www\.)?|/$", "", at(each, "platform", "url").lower()) if at(each, "platform", "url") else None for each in (a, b)]
    if plain(a["platform"]["name"]) != plain(b["platform"]["name"]) and (site[0] is None or site[0] != site[1]):
        return False
    labels, others = a["workType"]["label"], b["workType"]["label"]
    same = {*map(plain, labels.values())} & {*map(plain, others.values())}
    if not same and not {*labels} & {*others}:
        # In two languages the words differ: then the classification tells.
        same = {(m["scheme"], m["code"]) for m in a["workType"].get("mappings", [])} & {(m["scheme"], m["code"]) for m in b["workType"].get("mappings", [])}
    return bool(same) and a["period"]["first"] <= b["period"]["last"] and b["period"]["first"] <= a["period"]["last"]

def plain(text):
    return re.sub(r"[\W_]+", " ", unicodedata.normalize("NFKC", text).lower()).strip()

def is_outside(scope, document):
    """Whether a verifier recognizes the issuer, and not for this."""
    record = at(document, "credentialSubject", "workRecord")
    stated = {"names": document["issuer"]["name"], "platforms": at(record, "platform", "name"), "assurance": at(record, "assurance"),
              "types": next((name for name in CREDENTIALS if name in document["type"]), None)}
    return any(name in scope and about is not None and about.casefold() not in map(str.casefold, scope[name]) for name, about in stated.items())

def newer_than_ours(address):
    """Whether an address belongs to a version after 1.0: what it says, nobody here knows."""
    found = re.match(r"https://w3id\.org/kluscv/([0-9]{1,3})\.([0-9]{1,3})/", address) if isinstance(address, str) else None
    return bool(found) and (int(found[1]), int(found[2])) > (1, 0)

def day_of(seconds):
    return datetime.datetime.fromtimestamp(seconds, datetime.timezone.utc).strftime("%Y-%m-%d")

def jcs(value):
    """JSON after RFC 8785, of what holds no number but whole ones. Members are sorted by their UTF-16 units."""
    if isinstance(value, dict):
        return "{" + ",".join(jcs(name) + ":" + jcs(value[name]) for name in sorted(value, key=lambda name: name.encode("utf-16-be"))) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(jcs, value)) + "]"
    # json.dumps escapes U+007F nowhere and the others as RFC 8785 does.
    return json.dumps(value, ensure_ascii=False)

def secured(data):
    if data["format"] != "vc+jwt":
        return {"unsupported": data["format"]}
    given = data["input"]
    text = given["text"] if "text" in given else base64.b64decode(given["base64"]).decode("utf-8", "replace")
    return Verifier(data["at"], data["atHand"]).verify(text)

def document_answer(kind, data):
    address = f"https://w3id.org/kluscv/1.0/{kind}.schema.json"
    found = validate(data, SCHEMAS[address], address)
    if not found and kind in ("work-record", "work-credential", "endorsement", "hours-statement", "work-presentation"):
        found = meaning(kind, data)
    return {"valid": not found, "codes": sorted(found)}

for line in fileinput.input(encoding="utf-8"):
    question = json.loads(line)
    reply = secured(question["data"]) if question["kind"] == "secured" else document_answer(question["kind"], question["data"])
    print(json.dumps({"id": question["id"], **reply}))
