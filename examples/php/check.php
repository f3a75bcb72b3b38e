<?php
// KlusCV 1.0 in one file of PHP: from the bytes of a signed work credential to an answer. PHP 8.1 with sodium and openssl, and nothing else.
//
// One question a line in a file or on stdin, one answer a line on stdout. A document, {"id", "kind", "data"}, is held against the schemas and
// the rules: {"id", "valid", "codes"}. A signed text, of the kind "secured", is verified: {"id", "answer", "verdict", "codes", "credentials"}.
// It verifies vc+jwt. Of other formats it says so: {"id", "unsupported"}. It draws no pages, so it takes no PDFs.
//
// JSON objects are instances of stdClass here, and lists are arrays: {} and [] are two things.

declare(strict_types=1);
error_reporting(E_ALL & ~E_WARNING);
ini_set('pcre.jit', '0'); // its stack is too small for a text of a hundred thousand characters
ini_set('pcre.backtrack_limit', '100000000');
ini_set('memory_limit', '1G');

// ---- JSON, strictly: json_decode takes the last of two equal members, and makes large numbers of what is too large.

final class NotStrict extends Exception
{
}

final class Json
{
    private int $at = 0;

    private function __construct(private string $text, private int $maxDepth)
    {
    }

    /** The value, or an exception. */
    public static function parse(string $text, int $maxDepth = 64): mixed
    {
        if (preg_match('//u', $text) !== 1) {
            throw new NotStrict('not UTF-8');
        }
        $json = new self($text, $maxDepth);
        $value = $json->value(0);
        $json->space();
        $json->must($json->at === strlen($text));
        return $value;
    }

    private function must(bool $ok): void
    {
        if (!$ok) {
            throw new NotStrict("at byte $this->at");
        }
    }

    private function space(): void
    {
        $this->at += strspn($this->text, " \t\n\r", $this->at);
    }

    private function eat(string $token): bool
    {
        if (substr_compare($this->text, $token, $this->at, strlen($token)) !== 0) {
            return false;
        }
        $this->at += strlen($token);
        return true;
    }

    private function value(int $depth): mixed
    {
        $this->space();
        $this->must($this->at < strlen($this->text));
        if ($this->eat('{')) {
            $this->must($depth < $this->maxDepth);
            $members = new stdClass();
            $count = 0;
            for ($this->space(); !$this->eat('}'); $this->space()) {
                if ($count++ > 0) {
                    $this->must($this->eat(','));
                    $this->space();
                }
                $name = $this->string();
                // A property of PHP cannot begin with U+0000. No member of the standard does.
                $name = str_starts_with($name, "\0") ? "\u{fffd}$name" : $name;
                $this->must(!property_exists($members, $name) && $name !== '__proto__');
                $this->space();
                $this->must($this->eat(':'));
                $members->{$name} = $this->value($depth + 1);
            }
            return $members;
        }
        if ($this->eat('[')) {
            $this->must($depth < $this->maxDepth);
            $items = [];
            for ($this->space(); !$this->eat(']'); $this->space()) {
                if ($items !== []) {
                    $this->must($this->eat(','));
                }
                $items[] = $this->value($depth + 1);
            }
            return $items;
        }
        if ($this->text[$this->at] === '"') {
            return $this->string();
        }
        foreach (['true' => true, 'false' => false, 'null' => null] as $word => $value) {
            if ($this->eat($word)) {
                return $value;
            }
        }
        $this->must(preg_match('/\G-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/', $this->text, $found, 0, $this->at) === 1);
        $this->at += strlen($found[0]);
        return (float) $found[0];
    }

    private function string(): string
    {
        // The body: no quote, no control character, and no other escapes than those of JSON. Possessive, so that it costs no more than its length.
        $body = '/\G"((?:[^"\\\\\x00-\x1f]++|\\\\(?:["\\\\\/bfnrt]|u[0-9A-Fa-f]{4}))*+)"/';
        $this->must(preg_match($body, $this->text, $found, 0, $this->at) === 1);
        $this->at += strlen($found[0]);
        if (!str_contains($found[1], '\\')) {
            return $found[1];
        }
        // json_decode refuses half a character; everything else was looked at above. It is handed one text, so there are no members to lose.
        $text = json_decode($found[0]);
        $this->must(is_string($text));
        return $text;
    }
}

/** JSON after RFC 8785, of what holds no number but whole ones. */
function canonical(mixed $value): string
{
    if ($value instanceof stdClass) {
        $members = get_object_vars($value);
        uksort($members, fn ($a, $b) => strcmp(sortKey((string) $a), sortKey((string) $b)));
        $parts = [];
        foreach ($members as $name => $inner) {
            $parts[] = canonical((string) $name) . ':' . canonical($inner);
        }
        return '{' . implode(',', $parts) . '}';
    }
    if (is_array($value)) {
        return '[' . implode(',', array_map('canonical', $value)) . ']';
    }
    return json_encode($value, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_LINE_TERMINATORS);
}

/** Members are sorted by their UTF-16 units. */
function sortKey(string $name): string
{
    return iconv('UTF-8', 'UTF-16BE', $name);
}

/** Follows names through objects; what is not there is null. */
function get(mixed $value, string ...$path): mixed
{
    foreach ($path as $name) {
        $value = has($value, $name) ? $value->{$name} : null;
    }
    return $value;
}

function has(mixed $value, string $name): bool
{
    return $value instanceof stdClass && property_exists($value, $name);
}

function str(mixed $value, string $other = ''): string
{
    return is_string($value) ? $value : $other;
}

function num(mixed $value, float $other = 0): float
{
    return is_float($value) ? $value : $other;
}

function items(mixed $value): array
{
    return is_array($value) ? $value : [];
}

function members(mixed $value): array
{
    return $value instanceof stdClass ? get_object_vars($value) : [];
}

// ---- The schema: JSON Schema 2020-12, as far as the standard uses it.

/** `$` of PCRE also matches before a last line break, unless D says otherwise; and without u it counts bytes. */
function fits(string $pattern, string $text, string $flags = 'uD'): bool
{
    return preg_match('~' . str_replace('~', '\\~', $pattern) . '~' . $flags, $text) === 1;
}

function isA(mixed $value, string $name): bool
{
    return match ($name) {
        'object' => $value instanceof stdClass,
        'array' => is_array($value),
        'string' => is_string($value),
        'boolean' => is_bool($value),
        'number' => is_float($value),
        'integer' => is_float($value) && is_finite($value) && floor($value) === $value,
        'null' => $value === null,
    };
}

function isDate(string $text, string $format): bool
{
    $time = $format === 'date-time' ? 'T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?Z' : '';
    // Without u, \d stands for the ten digits of ASCII.
    return preg_match('/^\d{4}-\d\d-\d\d' . $time . '$/D', $text) === 1
        && checkdate((int) substr($text, 5, 2), (int) substr($text, 8, 2), (int) substr($text, 0, 4));
}

/** Seconds since 1970, with their fraction. */
function instant(mixed $text): float
{
    [$whole, $fraction] = explode('.', rtrim(str($text), 'Z')) + [1 => '0'];
    return (float) strtotime($whole . 'Z') + (float) ('0.' . $fraction);
}

function lengthOf(string $text): int
{
    return iconv_strlen($text, 'UTF-8');
}

function asks(string $word, mixed $value, mixed $wanted): bool
{
    return match (true) {
        $word === 'type' => array_filter((array) $wanted, fn ($name) => isA($value, $name)) !== [],
        $word === 'const' => canonical($value) === canonical($wanted),
        $word === 'enum' => in_array(canonical($value), array_map('canonical', $wanted), true),
        is_string($value) => match ($word) {
            'minLength' => lengthOf($value) >= $wanted,
            'maxLength' => lengthOf($value) <= $wanted,
            'pattern' => fits($wanted, $value),
            'format' => isDate($value, $wanted),
            default => true,
        },
        is_float($value) => match ($word) {
            'minimum' => $value >= $wanted,
            'maximum' => $value <= $wanted,
            default => true,
        },
        is_array($value) => match ($word) {
            'minItems' => count($value) >= $wanted,
            'maxItems' => count($value) <= $wanted,
            'uniqueItems' => count(array_unique(array_map('canonical', $value))) === count($value),
            default => true,
        },
        $value instanceof stdClass => match ($word) {
            'minProperties' => count(members($value)) >= $wanted,
            'maxProperties' => count(members($value)) <= $wanted,
            'required' => array_filter($wanted, fn ($name) => !has($value, $name)) === [],
            'dependentRequired' => array_filter(
                members($wanted),
                fn ($names, $one) => has($value, (string) $one) && !asks('required', $value, $names),
                ARRAY_FILTER_USE_BOTH,
            ) === [],
            default => true,
        },
        default => true,
    };
}

const WORDS = ['type', 'const', 'enum', 'minLength', 'maxLength', 'pattern', 'format', 'minimum', 'maximum', 'minItems', 'maxItems',
    'uniqueItems', 'minProperties', 'maxProperties', 'required', 'dependentRequired'];

/** What a schema points to, and the file in which that stands. */
function target(stdClass $schema, string $base): array
{
    [$file, $path] = explode('#', $schema->{'$ref'}) + [1 => ''];
    $file = $file === '' ? $base : $file;
    $target = $GLOBALS['schemas'][$file];
    foreach (array_slice(explode('/', $path), 1) as $step) {
        $target = $target->{$step};
    }
    return [$target, $file];
}

function isOfItsType(mixed $value, mixed $schema, string $base): bool
{
    if (has($schema, '$ref')) {
        return isOfItsType($value, ...target($schema, $base));
    }
    return !has($schema, 'type') || asks('type', $value, $schema->type);
}

/** The codes of what a schema refuses. `$base` is the file in which it stands. */
function validate(mixed $value, mixed $schema, string $base): array
{
    if (is_bool($schema)) {
        return $schema ? [] : ['schema.absent'];
    }
    $codes = [];
    foreach (WORDS as $word) {
        if (has($schema, $word) && !asks($word, $value, $schema->{$word})) {
            $codes[] = "schema.$word";
        }
    }
    if (has($schema, '$ref')) {
        array_push($codes, ...validate($value, ...target($schema, $base)));
    }
    if (has($schema, 'anyOf')) {
        // What a choice of another type refuses says nothing of what is there, unless there is none of its type.
        $told = array_values(array_filter($schema->anyOf, fn ($each) => isOfItsType($value, $each, $base))) ?: $schema->anyOf;
        $choices = array_map(fn ($each) => validate($value, $each, $base), $told);
        if (!in_array([], $choices, true)) {
            array_push($codes, ...array_merge(...$choices));
        }
    }
    foreach (items(get($schema, 'allOf')) as $each) {
        array_push($codes, ...validate($value, $each, $base));
    }
    if (has($schema, 'if') && has($schema, 'then') && validate($value, $schema->if, $base) === []) {
        array_push($codes, ...validate($value, $schema->then, $base));
    }
    if (has($schema, 'items')) {
        foreach (items($value) as $item) {
            array_push($codes, ...validate($item, $schema->items, $base));
        }
    }
    foreach (members($value) as $name => $member) {
        $name = (string) $name;
        if (has($schema, 'propertyNames')) {
            array_push($codes, ...validate($name, $schema->propertyNames, $base));
        }
        $of = get($schema, 'properties');
        if (has($of, $name)) {
            array_push($codes, ...validate($member, $of->{$name}, $base));
        } elseif (get($schema, 'additionalProperties') === false) {
            $codes[] = forbiddenMember($name) ?? 'schema.additionalProperties';
        } elseif (has($schema, 'additionalProperties')) {
            array_push($codes, ...validate($member, $schema->additionalProperties, $base));
        }
    }
    return $codes;
}

function follows(mixed $value, string $kind): bool
{
    $address = "https://w3id.org/kluscv/1.0/$kind.schema.json";
    return validate($value, $GLOBALS['schemas'][$address], $address) === [];
}

// ---- What must never be signed: by the names of members, and by what can be told from a text.

function forbiddenMember(string $name): ?string
{
    foreach ($GLOBALS['never']->members->rules as $rule) {
        foreach ([preg_replace('/[_\s.-]/u', '', $name), $name] as $form) {
            if (fits($rule->pattern, iconv_substr($form, 0, 80, 'UTF-8'), 'uDi')) {
                return $rule->code;
            }
        }
    }
    return null;
}

function forbiddenText(string $text): ?string
{
    $texts = $GLOBALS['never']->texts;
    preg_match_all('~' . $texts->iban->pattern . '~uD', $text, $found);
    foreach ($found[0] as $match) {
        $plain = str_replace(' ', '', $match);
        $rest = 0;
        foreach (str_split(substr($plain, 4) . substr($plain, 0, 4)) as $letter) {
            foreach (str_split((string) intval($letter, 36)) as $digit) {
                $rest = ($rest * 10 + (int) $digit) % 97;
            }
        }
        if ($rest === 1) {
            return $texts->iban->code;
        }
    }
    foreach ($texts->rules as $rule) {
        if (fits($rule->pattern, $text)) {
            return $rule->code;
        }
    }
    return null;
}

/** The codes of what must not be signed, wherever it stands in a record or an endorsement. */
function neverSigned(mixed $value, string $member = ''): array
{
    ['texts' => $texts, 'names' => $names] = get_object_vars($GLOBALS['never']);
    $codes = [];
    if (is_string($value) && in_array($member, $texts->in, true)) {
        $codes[] = forbiddenText($value);
        foreach (in_array($member, $names->in, true) ? $names->rules : [] as $rule) {
            $codes[] = fits($rule->pattern, $value, 'uDi') ? $rule->code : null;
        }
    }
    foreach (items($value) as $item) {
        array_push($codes, ...neverSigned($item, $member));
    }
    $isMap = in_array($member, ['about', 'duties', 'label'], true);
    foreach (members($value) as $name => $inner) {
        array_push($codes, ...neverSigned($inner, $isMap ? $member : (string) $name));
        if ($isMap || $member === 'extensions') {
            $codes[] = forbiddenMember(preg_replace('~^.*[/#]~su', '', (string) $name));
        }
    }
    return $codes;
}

// ---- The meaning: each rule with the code of its breach, and when it is broken (specification, section 8).

function record_rules(mixed $r, mixed $issuer): iterable
{
    $period = $r->period;
    $until = substr($period->asOf, 0, 7);
    $reviews = items(get($r, 'reviews'));
    $completed = $r->counts->completed;
    $done = $completed + num(get($r, 'counts', 'partial'));
    $recency = get($r, 'counts', 'byRecency');
    $number = fn ($month) => (int) substr($month, 0, 4) * 12 + (int) substr($month, 5);
    $room = ($number($period->last) - $number($period->first) + 1) * 31 * 24 * 60;
    $clients = array_column(items(get($r, 'clients', 'categories')), 'code');
    $scales = array_column(items(get($r, 'ratings')), 'scale');
    $course = get($r, 'trajectory');
    yield 'period.order' => $period->first > $period->last;
    yield 'period.future' => $period->last > $until;
    yield 'counts.none' => $done == 0;
    yield 'counts.recency' => $recency && !($recency->last3Months <= $recency->last12Months && $recency->last12Months <= $completed);
    yield 'counts.rush' => num(get($r, 'counts', 'rush')) > $completed;
    yield 'team.units' => num(get($r, 'team', 'units')) > $done;
    yield 'team.share' => num(get($r, 'team', 'share', 'numerator')) > num(get($r, 'team', 'share', 'denominator'), 1);
    yield 'hours.impossible' => $room > 0 && num(get($r, 'hours', 'minutes')) > $room;
    yield 'clients.repeated' => count(array_unique($clients)) < count($clients);
    foreach (items(get($r, 'clients', 'categories')) as $one) {
        yield 'clients.few' => $one->code !== 'other' && $one->band === '1-2';
    }
    yield 'reviews.offered' => num(get($r, 'reviewsOffered')) > num(get($r, 'reviewsTotal'));
    yield 'reviews.shown' => count($reviews) > num(get($r, 'reviewsOffered'), count($reviews));
    foreach ($reviews as $one) {
        yield 'reviews.future' => str(get($one, 'month')) > $until;
        yield 'reviews.score' => has($one, 'score')
            && array_filter($scales, fn ($s) => $s->min <= (float) $one->score && (float) $one->score <= $s->max) === [];
    }
    foreach (items(get($r, 'levels')) as $one) {
        yield 'level.rank' => num(get($one, 'rank')) > num(get($one, 'of'), 100);
        yield 'level.order' => str(get($one, 'since')) > min($until, str(get($one, 'until'), $until));
    }
    yield 'trajectory.order' => $course
        && !($course->first <= $period->first && $period->first <= $period->last && $period->last <= str(get($course, 'last'), $period->last));
    yield 'coverage.order' => str(get($r, 'coverage', 'from')) > str(get($r, 'coverage', 'to'), '9');
    yield 'coverage.rows' => $done > num(get($r, 'coverage', 'rowsSeen'), $done);
    yield 'assurance.basis' => $r->assurance === 'issuerSigned' && $r->coverage->basis === 'workerExport';
    yield 'assurance.role' => $r->assurance === 'issuerSigned' && get($issuer, 'role') === 'worker';
    foreach (members(get($r, 'extensions')) as $one) {
        yield 'extension.critical' => get($one, 'critical') === true;
    }
    yield from statement_rules($r, items(get($r, 'endorsements')), $until);
    yield from profile_rules($r);
    foreach (items(get($r, 'ratings')) as $rating) {
        yield from rating_rules($rating);
    }
}

function rating_rules(mixed $r): iterable
{
    $spread = items(get($r, 'distribution'));
    $criteria = items(get($r, 'criteria'));
    $recent = array_values(array_filter([get($r, 'last3Months'), get($r, 'last12Months')]));
    $means = array_filter([$r, ...$recent, ...$criteria], fn ($one) => has($one, 'mean'));
    $values = [...array_column($means, 'mean'), ...array_column($spread, 'value'), ...array_filter([get($r, 'scale', 'successAt')], 'is_string')];
    $outside = array_filter($values, fn ($one) => (float) $one < $r->scale->min || (float) $one > $r->scale->max);
    $sum = array_sum(array_column($spread, 'count'));
    yield 'scale.order' => $r->scale->min >= $r->scale->max;
    yield 'rating.outsideScale' => $r->scale->min < $r->scale->max && $outside !== [];
    yield 'rating.recency' => array_filter($recent, fn ($one) => $one->count > $r->count) !== []
        || count($recent) === 2 && $recent[0]->count > $recent[1]->count;
    yield 'rating.criterion' => array_filter($criteria, fn ($one) => $one->count > $r->count) !== [];
    yield 'rating.repeated' => count(array_unique(array_map('floatval', array_column($spread, 'value')))) < count($spread);
    yield 'rating.distribution' => $spread !== [] && $sum != $r->count;
    if ($spread !== [] && $sum == $r->count && has($r, 'mean')) {
        $exact = array_sum(array_map(fn ($one) => (float) $one->value * $one->count, $spread)) / $r->count;
        $decimals = strlen(explode('.', $r->mean)[1] ?? '');
        yield 'rating.mean' => abs($exact - (float) $r->mean) > 0.5 * 10 ** -$decimals + 1e-8;
    }
}

function statement_rules(mixed $s, array $endorsements, string $until): iterable
{
    foreach (items(get($s, 'skills')) as $one) {
        yield 'skill.attester' => in_array($one->how, ['endorsed', 'assessed'], true) !== has($one, 'attesterRole');
    }
    foreach (items(get($s, 'learningOutcomes')) as $one) {
        yield 'learning.level' => num(get($one, 'level', 'rank')) > num(get($one, 'level', 'of'), 100);
    }
    foreach ([...items(get($s, 'learningOutcomes')), ...$endorsements] as $one) {
        yield 'statement.future' => $one->month > $until;
    }
}

function profile_rules(mixed $r): iterable
{
    $letter = get($r, 'certificate');
    $day = $r->period->asOf;
    if ($r->profile === 'gigcv') {
        yield 'profile.certificate' => $letter !== null;
        return;
    }
    $isDutch = str_starts_with($r->profile, 'nl');
    $told = array_intersect(['performance', 'conduct', 'ending', 'endingReason'], array_keys(members($letter)));
    yield 'profile.requested' => in_array($r->profile, ['nl-7-656-extended', 'de-109-qualifiziert'], true)
        ? get($r, 'requestedBySubject') !== true
        : $told !== [];
    yield 'profile.relation' => !in_array(get($r, 'workRelation'), ['employee', 'agency', 'cooperativeEmployee'], true);
    yield 'profile.hours' => $isDutch && !has($r, 'agreedTime');
    yield 'profile.certificate' => $letter === null;
    if ($letter !== null) {
        $end = str(get($letter, 'endedOn'), $isDutch ? '' : $day);
        yield 'profile.dates' => !($letter->startedOn <= $end && $end <= $day);
    }
}

function hours_rules(mixed $s, mixed $d): iterable
{
    $days = array_column(items(get($s, 'days')), 'on');
    $paid = [get($s, 'gross'), ...array_column(items(get($s, 'expenses')), 'paid')];
    yield 'statement.total' => $days !== [] && array_sum(array_column($s->days, 'minutes')) != $s->minutesTotal;
    yield 'statement.days' => count(array_unique($days)) < count($days)
        || array_filter($days, fn ($day) => substr($day, 0, 7) !== $s->period) !== [];
    yield 'statement.correction' => ($s->state === 'corrected') !== has($d, 'supersedes');
    yield 'statement.short-lived' => instant($d->validUntil) - instant($d->validFrom) > 100 * 86400;
    yield 'statement.currency' => count(array_unique(array_column(array_filter($paid), 'currency'))) > 1;
}

function presentation_rules(mixed $p): iterable
{
    $held = array_map(fn ($one) => json_decode(base64_decode(strtr(explode('.', $one->id)[1], '-_', '+/'))), $p->verifiableCredential);
    $ids = array_filter(array_map(fn ($one) => get($one, 'id'), $held), 'is_string');
    yield 'presentation.repeated' => count(array_unique($ids)) < count($ids);
    foreach ($held as $one) {
        yield 'presentation.purpose-bound' => in_array('HoursStatementCredential', items(get($one, 'type')), true);
    }
}

function envelope_rules(mixed $d): iterable
{
    yield 'validity.order' => has($d, 'validUntil') && instant($d->validFrom) >= instant($d->validUntil);
    yield 'supersedes.itself' => get($d, 'supersedes', 'id') === $d->id;
}

/** The codes of what no schema can refuse. */
function meaning(string $kind, mixed $d): array
{
    if ($kind === 'work-presentation') {
        return broken(presentation_rules($d));
    }
    $subject = $kind === 'work-record' ? (object) ['workRecord' => $d] : $d->credentialSubject;
    $codes = $kind === 'work-record' ? [] : broken(envelope_rules($d));
    array_push($codes, forbiddenText(str(get($subject, 'name'))), ...neverSigned((object) ['name' => str(get($d, 'issuer', 'name'))]));
    if ($kind === 'hours-statement') {
        array_push($codes, forbiddenText($subject->hoursStatement->audience->name), ...broken(hours_rules($subject->hoursStatement, $d)));
    } elseif ($kind === 'endorsement') {
        $stated = $subject->endorsement;
        array_push($codes, ...neverSigned($stated), ...broken(statement_rules($stated, [$stated], substr($d->validFrom, 0, 7))));
    } else {
        array_push($codes, ...neverSigned($subject->workRecord), ...broken(record_rules($subject->workRecord, get($d, 'issuer'))));
    }
    return array_filter($codes);
}

function broken(iterable $rules): array
{
    $codes = [];
    foreach ($rules as $code => $isBroken) {
        if ($isBroken) {
            $codes[] = "semantics.$code";
        }
    }
    return $codes;
}

// ---- Signed texts: reading, the signature, and the checks in their order (specification, section 6.2).

const TOLERANCE = 300;
const MIN_PLACES = 131072;
const MAX_LIST_BYTES = 16 * 1024 * 1024;
const LATER = ['issuer.skipped', 'validity.skipped', 'status.skipped', 'holder.skipped', 'semantics.skipped'];

/** Base64url in its one spelling: no padding, no other letters, no bits that stand for nothing. (base64_decode lets all of them pass.) */
function fromBase64url(string $text): ?string
{
    if (preg_match('/^[A-Za-z0-9_-]*$/D', $text) !== 1 || strlen($text) % 4 === 1) {
        return null;
    }
    $bytes = base64_decode(strtr($text, '-_', '+/'));
    return toBase64url($bytes) === $text ? $bytes : null;
}

function toBase64url(string $bytes): string
{
    return rtrim(strtr(base64_encode($bytes), '+/', '-_'), '=');
}

/** A compact JWS, taken apart, or null. */
function readCompact(string $text): ?array
{
    $parts = explode('.', $text);
    if (strlen($text) > 262144 || count($parts) !== 3 || $parts[0] === '') {
        return null;
    }
    [$header, $payload, $signature] = array_map('fromBase64url', $parts);
    if ($header === null || $payload === null || $signature === null || strlen($header) > 4096) {
        return null;
    }
    try {
        $read = ['header' => Json::parse($header, 4), 'payload' => Json::parse($payload), 'signature' => $signature];
    } catch (NotStrict) {
        return null;
    }
    return $read['header'] instanceof stdClass && $read['payload'] instanceof stdClass ? $read + ['signed' => "$parts[0].$parts[1]"] : null;
}

const DID = 'did:([a-z0-9]+):[A-Za-z0-9._:%-]*[A-Za-z0-9._%-]';

/** The DID of the absolute name of a key, or null. */
function didOf(mixed $name): ?string
{
    $isName = preg_match('~^(' . DID . ')#[A-Za-z0-9._\~:%!$&\'()*+,;=@/?-]+$~D', str($name), $found) === 1;
    return $isName ? $found[1] : null;
}

function algorithmOf(mixed $header): ?string
{
    return ['EdDSA' => 'Ed25519', 'Ed25519' => 'Ed25519', 'ES256' => 'ES256'][str(get($header, 'alg'))] ?? null;
}

/** With x5c and x5t nothing is done: the key is found through the issuer. */
const HEADER_MEMBERS = ['alg', 'typ', 'cty', 'kid', 'iss', 'x5c', 'x5t', 'x5t#S256'];

/** Reads a header strictly: nothing in it may steer the verifier. */
function headerFaults(stdClass $header, string $signer): array
{
    $kid = has($header, 'kid');
    // application/ may be left out of a type (RFC 7515).
    $type = fn (string $name) => preg_replace('~^application/~', '', str(get($header, $name)));
    $faults = [
        'proof.header' => array_diff(array_map('strval', array_keys(members($header))), HEADER_MEMBERS) !== []
            || has($header, 'iss') && $header->iss !== $signer,
        'proof.type' => $type('typ') !== 'vc+jwt' || has($header, 'cty') && $type('cty') !== 'vc',
        'proof.algorithm' => algorithmOf($header) === null,
        'proof.key.missing' => !$kid,
        'proof.key.name' => $kid && didOf(nameOf($header, $signer)) === null,
    ];
    return array_keys(array_filter($faults));
}

/** The absolute name of the key: a kid that begins at the fragment is one of whoever signed. */
function nameOf(stdClass $header, string $signer): string
{
    $kid = str($header->kid);
    return str_starts_with($kid, '#') ? $signer . $kid : $kid;
}

/** The issuer, which a credential names in an object and a status list in a text. */
function signerOf(stdClass $document): string
{
    return str(get($document, 'issuer', 'id'), str(get($document, 'issuer')));
}

/** The credential without registered claims, and what is wrong with them: they may only repeat what it says. */
function withoutClaims(stdClass $payload): array
{
    $document = clone $payload;
    $issuer = get($payload, 'issuer');
    $second = fn ($name) => isDate(str(get($payload, $name)), 'date-time') ? floor(instant($payload->{$name})) : null;
    $stated = [
        'iss' => is_string($issuer) ? $issuer : get($issuer, 'id'),
        'sub' => get($payload, 'credentialSubject', 'id'),
        'jti' => get($payload, 'id'),
        'nbf' => $second('validFrom'),
        'exp' => $second('validUntil'),
        'iat' => null,
    ];
    $faults = has($payload, 'vc') || has($payload, 'vp') ? ['structure.legacy'] : [];
    foreach ($stated as $claim => $wanted) {
        if (!has($payload, $claim)) {
            continue;
        }
        $value = $payload->{$claim};
        unset($document->{$claim});
        if ($claim === 'iat' ? !(is_float($value) && $value >= 0) : $value === null || $value !== $wanted) {
            $faults[] = 'structure.claim';
        }
    }
    return [$document, $faults];
}

function kindOf(stdClass $document): string
{
    $types = items(get($document, 'type'));
    foreach (['WorkCredential' => 'work-credential', 'WorkEndorsementCredential' => 'endorsement', 'HoursStatementCredential' => 'hours-statement'] as $type => $kind) {
        if (in_array($type, $types, true)) {
            return $kind;
        }
    }
    return 'work-credential';
}

/** A public key: what it is for, and how it verifies. */
final class Key
{
    private function __construct(public readonly string $algorithm, private string $key)
    {
    }

    public function verifies(string $message, string $signature): bool
    {
        if (strlen($signature) !== 64) {
            return false;
        }
        return $this->algorithm === 'Ed25519'
            ? sodium_crypto_sign_verify_detached($signature, $message, $this->key)
            : openssl_verify($message, der($signature), $this->key, OPENSSL_ALGO_SHA256) === 1;
    }

    /** The y of points of small order, without the sign of x: with such a key one signature fits every message. */
    private const SMALL_ORDER = [
        '0000000000000000000000000000000000000000000000000000000000000000',
        '0100000000000000000000000000000000000000000000000000000000000000',
        'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
        '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
        'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
    ];

    private static function ed25519(string $x): ?self
    {
        if (strlen($x) !== 32) {
            return null;
        }
        $y = substr($x, 0, 31) . chr(ord($x[31]) & 0x7f);
        $isBeyondPrime = $y[31] === "\x7f" && ord($y[0]) >= 0xed && substr($y, 1, 30) === str_repeat("\xff", 30);
        return $isBeyondPrime || in_array(bin2hex($y), self::SMALL_ORDER, true) ? null : new self('Ed25519', $x);
    }

    /** d of the curve, as RFC 8032 writes numbers. */
    private const D = 'a3785913ca4deb75abd841414d0a700098e879777940c78c73fe6f2bee6c0352';

    /**
     * Whether the key is a point of its curve. Of P-256 that was looked at when it was read. Sodium tells only whether a point is of the main
     * subgroup, which is less than being one; so this counts modulo p = 2^255 - 19 itself, with numbers of 16 limbs of 16 bits.
     */
    public function isPoint(): bool
    {
        if ($this->algorithm !== 'Ed25519') {
            return true;
        }
        $limbs = fn (string $bytes): array => array_values(unpack('v16', $bytes));
        $square = $limbs(substr($this->key, 0, 31) . chr(ord($this->key[31]) & 0x7f));
        $square = self::times($square, $square);
        // x^2 = (y^2 - 1) / (d y^2 + 1): there is an x if numerator times denominator is a square. It is 0 only for y of small order.
        [$numerator, $denominator] = [$square, self::times($limbs(hex2bin(self::D)), $square)];
        $numerator[0]--;
        $denominator[0]++;
        $product = self::times($numerator, $denominator);
        // To the power of (p - 1) / 2 = 2^254 - 10, a square is 1. All bits of that are set but 0 and 3.
        $power = $product;
        for ($bit = 252; $bit >= 0; $bit--) {
            $power = self::times($power, $power);
            $power = $bit === 0 || $bit === 3 ? $power : self::times($power, $product);
        }
        // 1, p + 1 and 2p + 1 are one number.
        $ones = ['01' . str_repeat('00', 31), 'ee' . str_repeat('ff', 30) . '7f', 'db' . str_repeat('ff', 31)];
        return in_array(bin2hex(pack('v16', ...$power)), $ones, true);
    }

    /** The product of two numbers modulo 2p = 2^256 - 38. */
    private static function times(array $one, array $other): array
    {
        $product = array_fill(0, 16, 0);
        foreach ($one as $i => $a) {
            foreach ($other as $j => $b) {
                $product[$i + $j & 15] += $i + $j > 15 ? 38 * $a * $b : $a * $b;
            }
        }
        for ($round = 0; $round < 4; $round++) {
            for ($i = 0; $i < 16; $i++) {
                $product[$i + 1 & 15] += ($i === 15 ? 38 : 1) * ($product[$i] >> 16);
                $product[$i] &= 0xffff;
            }
        }
        return $product;
    }

    /** A point of P-256 as SEC 1 writes it: whole (04 x y) or compressed (02 x, 03 x). OpenSSL takes none that is not on the curve. */
    private static function p256(string $point): ?self
    {
        $of = ['0301' => 65, '3039' => 33];
        $bits = "\x03" . chr(strlen($point) + 1) . "\x00" . $point;
        $kind = hex2bin('301306072a8648ce3d020106082a8648ce3d030107');
        $pem = "-----BEGIN PUBLIC KEY-----\n" . chunk_split(base64_encode("\x30" . chr(strlen($kind . $bits)) . $kind . $bits), 64) . "-----END PUBLIC KEY-----\n";
        return in_array(strlen($point), $of, true) && openssl_pkey_get_public($pem) !== false ? new self('ES256', $pem) : null;
    }

    public static function fromJwk(mixed $jwk): ?self
    {
        $coordinate = function (string $name) use ($jwk): ?string {
            $bytes = fromBase64url(str(get($jwk, $name)));
            return $bytes !== null && strlen($bytes) === 32 ? $bytes : null;
        };
        $isEd = get($jwk, 'kty') === 'OKP' && get($jwk, 'crv') === 'Ed25519';
        $isP256 = get($jwk, 'kty') === 'EC' && get($jwk, 'crv') === 'P-256';
        if (!$isEd && !$isP256 || has($jwk, 'd')
            || has($jwk, 'use') && $jwk->use !== 'sig'
            || has($jwk, 'key_ops') && !in_array('verify', items($jwk->key_ops), true)
            || has($jwk, 'alg') && !in_array($jwk->alg, $isEd ? ['EdDSA', 'Ed25519'] : ['ES256'], true)
        ) {
            return null;
        }
        [$x, $y] = [$coordinate('x'), $coordinate('y')];
        if ($isEd) {
            return $x === null ? null : self::ed25519($x);
        }
        return $x === null || $y === null ? null : self::p256("\x04$x$y");
    }

    public static function fromMultikey(mixed $text): ?self
    {
        if (!is_string($text) || strlen($text) > 64 || preg_match('/^z[1-9A-HJ-NP-Za-km-z]+$/D', $text) !== 1) {
            return null;
        }
        $bytes = fromBase58(substr($text, 1));
        return match (substr($bytes, 0, 2)) {
            "\xed\x01" => self::ed25519(substr($bytes, 2)),
            "\x80\x24" => self::p256(substr($bytes, 2)),
            default => null,
        };
    }
}

/** r and s of 32 bytes each, as OpenSSL wants them: without leading zeros, and with one before a high bit. */
function der(string $raw): string
{
    $numbers = '';
    foreach (str_split($raw, 32) as $half) {
        $short = ltrim($half, "\0");
        $number = $short === '' || ord($short[0]) >= 0x80 ? "\0$short" : $short;
        $numbers .= "\x02" . chr(strlen($number)) . $number;
    }
    return "\x30" . chr(strlen($numbers)) . $numbers;
}

function fromBase58(string $text): string
{
    $bytes = [];
    foreach (str_split($text) as $letter) {
        $carry = strpos('123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz', $letter);
        foreach ($bytes as $at => $byte) {
            $carry += $byte * 58;
            $bytes[$at] = $carry & 0xff;
            $carry >>= 8;
        }
        for (; $carry > 0; $carry >>= 8) {
            $bytes[] = $carry & 0xff;
        }
    }
    return implode('', array_map('chr', array_reverse($bytes)));
}

/** A did:web names a host, with a port and a path if need be, and no address. */
function isWebDid(string $did): bool
{
    $parts = explode(':', substr($did, strlen('did:web:')));
    $host = preg_replace('/%3a[1-9][0-9]{0,4}$/iD', '', $parts[0]);
    $label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
    return preg_match("/^$label(?:\\.$label)*$/D", $host) === 1
        && preg_match('/(?:^|\.)(?:0x[0-9a-f]+|[0-9]+)$/D', $host) !== 1
        && preg_grep('/^(?!\.{1,2}$)[A-Za-z0-9._~-]+$/D', array_slice($parts, 1), PREG_GREP_INVERT) === [];
}

/** The key of that name in a DID document, or the code of what is wrong. `$signed`: when, in seconds since 1970. */
function keyIn(stdClass $document, string $name, float $signed): Key|string
{
    $absolute = function (mixed $entry) use ($document): string {
        $id = is_string($entry) ? $entry : $entry->id;
        return str_starts_with($id, '#') ? $document->id . $id : $id;
    };
    $isKey = fn (mixed $entry) => is_string(get($entry, 'type')) && is_string(get($entry, 'controller'))
        && (str_starts_with(str(get($entry, 'id')), '#') || didOf(get($entry, 'id')) !== null);
    // One odd entry spoils no other; but a key that is not found may be one of these.
    [$listed, $allowed, $unread] = [[], false, false];
    foreach (['verificationMethod', 'assertionMethod', 'authentication'] as $member) {
        $unread = $unread || has($document, $member) && !is_array($document->{$member});
        if (count(items(get($document, $member))) > 100) {
            return 'proof.issuer.malformed';
        }
        foreach (items(get($document, $member)) as $entry) {
            if (!$isKey($entry) && ($member === 'verificationMethod' || !is_string($entry))) {
                $unread = true;
            } elseif ($absolute($entry) === $name && $member !== 'authentication') {
                $allowed = $allowed || $member === 'assertionMethod';
                array_push($listed, ...(is_string($entry) ? [] : [$entry]));
            }
        }
    }
    if ($listed === [] || !$allowed) {
        return $unread ? 'proof.issuer.malformed' : ($listed === [] ? 'proof.key.unlisted' : 'proof.key.purpose');
    }
    if (array_filter($listed, fn ($entry) => $entry->controller !== $document->id) !== []) {
        return 'proof.key.controller';
    }
    $keys = array_map(fn ($entry) => match ([has($entry, 'publicKeyJwk'), has($entry, 'publicKeyMultibase')]) {
        [true, false] => Key::fromJwk($entry->publicKeyJwk),
        [false, true] => Key::fromMultikey($entry->publicKeyMultibase),
        default => null,
    }, $listed);
    // The same key under its name again is one key. Of two keys under one name, nobody can tell which is meant.
    if (count($keys) > 1 && array_filter($keys, fn ($key) => $key === null || $key != $keys[0]) !== []) {
        return 'proof.issuer.malformed';
    }
    $ends = [];
    foreach ($listed as $entry) {
        foreach (['revoked' => 'proof.key.revoked', 'expires' => 'proof.key.expired'] as $member => $code) {
            $at = get($entry, $member);
            if ($at !== null && $at !== false) {
                // What is no instant counts from the beginning: its owner wanted the key to end.
                $stamp = '/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/D';
                $ends[$code] = preg_match($stamp, str($at)) === 1 ? (float) strtotime($at) : -INF;
            }
        }
    }
    asort($ends);
    if ($keys[0] !== null && $ends !== [] && reset($ends) <= $signed) {
        return array_key_first($ends);
    }
    return $keys[0] ?? 'proof.key.unusable';
}

/** A finding's code, and what it does to the verdict: 0 leaves it alone, 1 conditional, 2 indeterminate, 3 rejected. */
function effectOf(string $code): int
{
    $rejects = ['structure.absent', 'structure.json', 'structure.compact', 'structure.not-canonical', 'structure.id', 'structure.duplicate',
        'structure.schema', 'structure.purpose-bound', 'structure.claim', 'structure.legacy', 'validity.contradictory', 'status.revoked', 'status.suspended'];
    $blocks = ['structure.newer', 'proof.issuer.unsupported', 'proof.issuer.not-found', 'proof.issuer.malformed', 'status.unreachable', 'semantics.extension',
        'page.font-missing', 'page.no-credential', 'page.made-in-future', 'page.made-too-early'];
    $limits = ['structure.names', 'structure.unnamed', 'issuer.unknown', 'issuer.no-longer-recognized', 'issuer.test', 'issuer.impostor',
        'validity.not-yet', 'validity.expired', 'validity.addressee', 'validity.other-addressee', 'semantics.rule', 'status.refresh',
        'issuer.out-of-scope', 'validity.superseded', 'page.differs', 'page.renderer-unknown', 'page.resaved', 'page.seal-damaged'];
    return match (true) {
        in_array($code, $rejects, true) => 3,
        in_array($code, $blocks, true), str_ends_with($code, '.skipped'), str_starts_with($code, 'status.list.') => 2,
        in_array($code, $limits, true) => 1,
        str_starts_with($code, 'proof.') && $code !== 'proof.intact' => 3,
        default => 0,
    };
}

const VERDICTS = ['verified', 'conditional', 'indeterminate', 'rejected'];

/** Answers, worst first, and the beginnings of the codes that lead to each. */
const ANSWERS = [
    'altered' => ['proof.mismatch'],
    'withdrawn' => ['status.revoked', 'status.suspended', 'proof.key.revoked', 'proof.key.expired', 'proof.issuer.deactivated'],
    'malformed' => ['structure.id', 'structure.duplicate', 'structure.schema', 'structure.purpose-bound', 'structure.claim', 'structure.legacy',
        'proof.', 'proof.issuer.invalid', 'validity.contradictory'],
    'impostor' => ['issuer.impostor'],
    'pageChanged' => ['page.differs'],
    'pageUnknown' => ['page.renderer-unknown', 'page.resaved', 'page.seal-damaged'],
    'severalPeople' => ['structure.names', 'structure.unnamed'],
    'sameWorkTwice' => [],
    'makerUnknown' => ['issuer.unknown', 'issuer.no-longer-recognized', 'issuer.out-of-scope'],
    'workerMade' => [],
    'ownFigures' => [],
    'unmet' => ['validity.addressee', 'validity.other-addressee', 'semantics.rule'],
    'expired' => ['validity.expired'],
    'notYet' => ['validity.not-yet'],
    'superseded' => ['status.refresh', 'validity.superseded'],
    'test' => ['issuer.test'],
    'unchecked' => ['structure.newer', 'proof.issuer.', 'status.list.', 'status.unreachable', 'semantics.extension'],
    'unreadable' => ['structure.json', 'structure.compact', 'structure.not-canonical'],
    'nothing' => ['structure.absent'],
];

/** The answer of the longest beginning. */
function answerTo(string $code): string
{
    [$best, $length] = ['unchecked', 0];
    foreach (ANSWERS as $answer => $beginnings) {
        foreach ($beginnings as $beginning) {
            if (str_starts_with($code, $beginning) && strlen($beginning) > $length) {
                [$best, $length] = [$answer, strlen($beginning)];
            }
        }
    }
    return $best;
}

/** Whether a credential of the same issuer takes the place of another. */
function replaces(?stdClass $one, ?stdClass $other): bool
{
    $isOwn = $one !== null && $other !== null && $one->issuer->id === $other->issuer->id && $one->id !== $other->id;
    return $isOwn && get($one, 'supersedes', 'id') === $other->id;
}

/** Whether two credentials count months of the same work, and neither takes the place of the other. */
function isSameWork(stdClass $one, stdClass $other): bool
{
    if (replaces($one, $other) || replaces($other, $one)) {
        return false;
    }
    [$a, $b] = [$one->credentialSubject->workRecord, $other->credentialSubject->workRecord];
    $site = fn ($record) => preg_replace('~^https://(www\.)?|/$~D', '', lower(str(get($record, 'platform', 'url'))));
    if (plain($a->platform->name) !== plain($b->platform->name) && ($site($a) === '' || $site($a) !== $site($b))) {
        return false;
    }
    [$labels, $others] = [members($a->workType->label), members($b->workType->label)];
    $same = array_intersect(array_map('plain', $labels), array_map('plain', $others)) !== [];
    if (!$same && array_intersect_key($labels, $others) === []) {
        // In two languages the words differ: then the classification tells.
        $codes = fn ($record) => array_map(fn ($one) => "$one->scheme $one->code", items(get($record, 'workType', 'mappings')));
        $same = array_intersect($codes($a), $codes($b)) !== [];
    }
    return $same && $a->period->first <= $b->period->last && $b->period->first <= $a->period->last;
}

/** Letters that are written otherwise count as the same name. */
function plain(string $text): string
{
    $text = class_exists('Normalizer') ? Normalizer::normalize($text, Normalizer::FORM_KC) : $text;
    return trim(preg_replace('/[^\p{L}\p{N}]+/u', ' ', lower($text)));
}

/** Whether a verifier recognizes the issuer, and not for this. */
function isOutside(mixed $scope, stdClass $document): bool
{
    $record = get($document, 'credentialSubject', 'workRecord');
    $stated = [
        'names' => $document->issuer->name,
        'platforms' => get($record, 'platform', 'name'),
        'assurance' => get($record, 'assurance'),
        'types' => array_values(array_intersect($document->type, ['WorkCredential', 'WorkEndorsementCredential', 'HoursStatementCredential']))[0] ?? null,
    ];
    foreach ($stated as $name => $about) {
        if (has($scope, $name) && $about !== null && !in_array(lower($about), array_map('lower', $scope->{$name}), true)) {
            return true;
        }
    }
    return false;
}

/** Whether an address belongs to a version after 1.0: what it says, nobody here knows. */
function isNewerThanOurs(mixed $address): bool
{
    $found = preg_match('~^https://w3id\.org/kluscv/(\d{1,3})\.(\d{1,3})/~', str($address), $version) === 1;
    return $found && [(int) $version[1], (int) $version[2]] > [1, 0];
}

/** A verifier, with everything that it has besides its input. Nothing is fetched. */
final class Verifier
{
    public function __construct(private float $now, private string $today, private stdClass $atHand)
    {
    }

    /** Takes an input apart, checks each credential in it, and says what all of it comes to. */
    public function verify(string $text): array
    {
        $codes = ['structure.single'];
        $credentials = [];
        if (preg_match('/verifiableCredential|VerifiablePresentation|WorkPresentation/', $text) === 1) {
            [$code, $values] = $this->presentation($text);
            $codes = [$code];
            foreach ($values as $value) {
                $credentials[] = $this->credential($value, false);
            }
        } elseif (str_starts_with($text, '{')) {
            $codes = $this->envelope($text, $credentials);
        } elseif (preg_match(strlen($text) < 64 ? '/^e[wy3][\w-]*\./' : '/(?:^|[^\w-])e[wy3]/', $text) !== 1) {
            // Nothing begins here as base64url of an object does.
            $codes = ['structure.absent'];
        } else {
            $credentials[] = $this->credential($text, true);
        }
        $credentials = self::replaced($credentials);
        $together = $this->together($credentials, $values ?? []);
        $codes = in_array('structure.duplicate', $together, true) ? $together : [...$codes, ...$together];
        // Whoever draws compares the page, and says what came of it.
        $page = has($this->atHand, 'page') ? [$this->atHand->page, ...$this->pageDates($text, $credentials)] : ['page.not-a-document'];
        $whole = self::finding([...$codes, ...$page], null);
        $worst = max(array_map(fn ($each) => array_search($each['verdict'], VERDICTS, true), [$whole, ...$credentials]));
        $answer = $this->answer($whole, $credentials);
        $shown = array_map(fn ($each) => ['verdict' => $each['verdict'], 'codes' => $each['codes']], $credentials);
        return ['answer' => $answer, 'verdict' => VERDICTS[$worst], 'codes' => $whole['codes'], 'credentials' => $shown];
    }

    private static function finding(array $codes, ?stdClass $credential): array
    {
        $codes = array_values(array_unique($codes));
        return ['verdict' => VERDICTS[max(array_map('effectOf', $codes))], 'codes' => $codes, 'credential' => $credential];
    }

    private function envelope(string $text, array &$credentials): array
    {
        try {
            $value = substr(str(get(Json::parse($text, 4), 'id')), strlen('data:application/vc+jwt,'));
        } catch (NotStrict) {
            return ['structure.json'];
        }
        $envelope = ['@context' => 'https://www.w3.org/ns/credentials/v2', 'id' => "data:application/vc+jwt,$value", 'type' => 'EnvelopedVerifiableCredential'];
        if (preg_match('/^[\w-]+\.[\w-]+\.[\w-]+$/D', $value) !== 1 || canonical((object) $envelope) !== $text) {
            return ['structure.not-canonical'];
        }
        $credentials[] = $this->credential($value, true);
        return ['structure.single'];
    }

    /** The code of what a presentation is, and the credentials in it. */
    private function presentation(string $text): array
    {
        try {
            $presentation = Json::parse($text, 16);
        } catch (NotStrict) {
            return ['structure.json', []];
        }
        // A later version may say more, and a later renderer asks for other choices: the credentials are read all the same.
        $isNewer = array_filter(items(get($presentation, '@context')), 'isNewerThanOurs') !== [];
        $known = $presentation;
        if ($isNewer) {
            $known = (object) [
                '@context' => ['https://www.w3.org/ns/credentials/v2', 'https://w3id.org/kluscv/1.0/context.jsonld'],
                'id' => get($presentation, 'id'),
                'type' => ['VerifiablePresentation', 'WorkPresentation'],
                'verifiableCredential' => get($presentation, 'verifiableCredential'),
            ];
        } elseif (has($presentation, 'render') && get($presentation, 'render', 'renderer') !== 'kluscv-render/1') {
            $known = clone $presentation;
            unset($known->render);
        }
        if (!follows($known, 'work-presentation')) {
            return [$isNewer ? 'structure.newer' : 'structure.schema', []];
        }
        if (canonical($presentation) !== $text) {
            return ['structure.not-canonical', []];
        }
        $content = clone $presentation;
        unset($content->id);
        if ($presentation->id !== 'ni:///sha-256;' . toBase64url(hash('sha256', canonical($content), true))) {
            return ['structure.id', []];
        }
        return [$isNewer ? 'structure.newer' : 'structure.presentation', array_map(fn ($one) => explode(',', $one->id, 2)[1], $presentation->verifiableCredential)];
    }

    /** Makes every check of one signed text, in their order. What rests on a check that failed is skipped, and says so. */
    private function credential(string $text, bool $alone): array
    {
        $read = readCompact($text);
        if ($read === null) {
            return self::finding(['structure.compact', 'proof.skipped', ...LATER], null);
        }
        [$document, $claims] = withoutClaims($read['payload']);
        $kind = kindOf($document);
        $isNewer = isNewerThanOurs(get($document, 'credentialSchema', 'id'));
        $structure = match (true) {
            $isNewer => ['structure.newer', ...$claims],
            !$alone && $kind === 'hours-statement' => ['structure.purpose-bound'],
            // A proof inside is for credentials that are secured by it.
            !follows($document, $kind) || has($document, 'proof') => ['structure.schema', ...$claims],
            default => $claims ?: ['structure.follows'],
        };
        $proof = headerFaults($read['header'], signerOf($document));
        if ($proof === []) {
            $failed = $structure !== ['structure.follows'] && $structure !== ['structure.newer'];
            $proof = [$failed ? 'proof.skipped' : $this->signatureFault($read, str(get($document, 'issuer', 'id'))) ?? 'proof.intact'];
        }
        if ($structure !== ['structure.follows'] || $proof !== ['proof.intact']) {
            return self::finding([...$structure, ...$proof, ...LATER], null);
        }
        $later = [...$this->issuer($document), ...$this->validity($document), ...$this->status($document), 'holder.not-bound'];
        return self::finding([...$structure, ...$proof, ...$later, ...$this->semantics($kind, $document)], $document);
    }

    /** Verifies with exactly the key that the header names, if it is the issuer's and for this. */
    private function signatureFault(array $read, string $issuer): ?string
    {
        $name = nameOf($read['header'], $issuer);
        if (strlen($issuer) > 2048 || preg_match('~^' . DID . '$~D', $issuer) !== 1) {
            return 'proof.issuer.invalid';
        }
        if (didOf($name) !== $issuer) {
            return 'proof.key.foreign';
        }
        $key = $this->key($issuer, $name, $read['payload']);
        return match (true) {
            is_string($key) => $key,
            $key->algorithm !== algorithmOf($read['header']) => 'proof.algorithm-mismatch',
            $key->verifies($read['signed'], $read['signature']) => null,
            // With what is no point nothing could ever hold: that says nothing about what was signed.
            !$key->isPoint() => 'proof.key.unusable',
            default => 'proof.mismatch',
        };
    }

    private function key(string $issuer, string $name, stdClass $signed): Key|string
    {
        [, $method, $id] = explode(':', $issuer, 3);
        if ($method === 'key' || $method === 'jwk') {
            try {
                $key = $method === 'key' ? Key::fromMultikey($id) : Key::fromJwk(Json::parse(fromBase64url($id) ?? '', 4));
            } catch (NotStrict) {
                $key = null;
            }
            if ($key === null) {
                return 'proof.issuer.invalid';
            }
            return $name === "$issuer#" . ($method === 'key' ? $id : '0') ? $key : 'proof.key.unlisted';
        }
        if ($method !== 'web') {
            return 'proof.issuer.unsupported';
        }
        if (!isWebDid($issuer)) {
            return 'proof.issuer.invalid';
        }
        $published = get($this->atHand, 'didDocuments', $issuer);
        if ($published === null) {
            return 'proof.issuer.not-found';
        }
        try {
            $document = Json::parse($published);
        } catch (NotStrict) {
            return 'proof.issuer.malformed';
        }
        if (get($document, 'id') !== $issuer) {
            return 'proof.issuer.malformed';
        }
        return get($document, 'deactivated') === true ? 'proof.issuer.deactivated' : keyIn($document, $name, instant(get($signed, 'validFrom')));
    }

    private function issuer(stdClass $document): array
    {
        $codes = ['issuer.unknown'];
        [$alike, $known] = [false, false];
        foreach ($this->atHand->trustLists as $list) {
            foreach ($list->issuers as $entry) {
                if ($entry->id !== $document->issuer->id) {
                    // Names that only look alike are for a table of letters, which is not here.
                    $names = [$entry->name, ...items(get($entry, 'scope', 'names'))];
                    $alike = $alike || in_array(lower($document->issuer->name), array_map('lower', $names), true);
                    continue;
                }
                $codes = [match (true) {
                    has($entry, 'until') && $entry->until < $this->today => 'issuer.no-longer-recognized',
                    has($entry, 'since') && $entry->since > $this->today => 'issuer.unknown',
                    isOutside(get($entry, 'scope'), $document) => 'issuer.out-of-scope',
                    default => 'issuer.recognized',
                }];
                $known = true;
                if ($entry->name !== $document->issuer->name) {
                    $codes[] = 'issuer.other-name';
                }
            }
        }
        $codes[] = $alike && !$known ? 'issuer.impostor' : null;
        $codes[] = match (get($document, 'credentialSubject', 'workRecord', 'assurance')) {
            'importedSelfSigned' => 'issuer.worker-export',
            'selfDeclared' => 'issuer.self-declared',
            default => null,
        };
        $codes[] = in_array('TestCredential', $document->type, true) ? 'issuer.test' : null;
        return array_filter($codes);
    }

    /** -1 before, 1 after, and 0 within the time of a document, give or take the difference of two honest clocks. */
    private function outOfTime(stdClass $document): int
    {
        if ($this->now < instant($document->validFrom) - TOLERANCE) {
            return -1;
        }
        return has($document, 'validUntil') && $this->now >= instant($document->validUntil) + TOLERANCE ? 1 : 0;
    }

    private function validity(stdClass $document): array
    {
        $when = $this->outOfTime($document);
        $codes = [match (true) {
            has($document, 'validUntil') && instant($document->validUntil) < instant($document->validFrom) => 'validity.contradictory',
            $when < 0 => 'validity.not-yet',
            $when > 0 => 'validity.expired',
            default => has($document, 'validUntil') ? 'validity.until' : 'validity.open-ended',
        }];
        $audience = get($document, 'credentialSubject', 'hoursStatement', 'audience');
        if ($audience !== null) {
            $who = get($this->atHand, 'addressee');
            $isMine = $who === $audience->name || $who === get($audience, 'id');
            $codes[] = $who === null ? 'validity.addressee' : ($isMine ? 'validity.addressed' : 'validity.other-addressee');
        }
        return $codes;
    }

    private function status(stdClass $document): array
    {
        $entry = get($document, 'credentialStatus');
        if ($entry === null) {
            return ['status.none'];
        }
        $code = $this->listed($entry, $document->issuer->id);
        if ($entry->statusPurpose !== 'refresh') {
            return [$code];
        }
        return ['status.none', ['status.refresh' => $code, 'status.in-force' => 'status.newest'][$code] ?? 'status.refresh.unknown'];
    }

    /** Looks a place up in a status list, which counts only if it is the issuer's, in time and for this purpose. */
    private function listed(stdClass $entry, string $issuer): string
    {
        $published = get($this->atHand, 'statusLists', $entry->statusListCredential);
        if ($published === null) {
            return 'status.unreachable';
        }
        $read = readCompact($published);
        if ($read === null) {
            return 'status.list.malformed';
        }
        [$list, $claims] = withoutClaims($read['payload']);
        if (headerFaults($read['header'], signerOf($list)) !== [] || $claims !== []) {
            return 'status.list.proof';
        }
        if (!follows($list, 'status-list-credential')) {
            return 'status.list.malformed';
        }
        if ($list->issuer !== $issuer) {
            return 'status.list.issuer';
        }
        if ($this->signatureFault($read, $issuer) !== null) {
            return 'status.list.proof';
        }
        if ($list->id !== $entry->statusListCredential) {
            return 'status.list.id';
        }
        $when = $this->outOfTime($list);
        if ($when !== 0) {
            return $when < 0 ? 'status.list.not-yet' : 'status.list.expired';
        }
        $purpose = $list->credentialSubject->statusPurpose;
        if ($purpose !== $entry->statusPurpose) {
            return 'status.list.purpose';
        }
        [$bits, $fault] = self::unpack($list->credentialSubject->encodedList);
        $place = (int) $entry->statusListIndex;
        return match (true) {
            $fault !== null => $fault,
            strlen($bits) * 8 < MIN_PLACES => 'status.list.too-short',
            $place >= strlen($bits) * 8 => 'status.list.index',
            // Bit 0 is the leftmost of the first byte.
            (ord($bits[intdiv($place, 8)]) & (0x80 >> $place % 8)) === 0 => 'status.in-force',
            default => ['revocation' => 'status.revoked', 'suspension' => 'status.suspended', 'refresh' => 'status.refresh'][$purpose],
        };
    }

    /** The bits of an encoded list, or the code of what is wrong. A kilobyte can unpack to a megabyte, so it is read in pieces. */
    private static function unpack(string $encoded): array
    {
        $packed = str_starts_with($encoded, 'u') ? fromBase64url(substr($encoded, 1)) : null;
        $context = inflate_init(ZLIB_ENCODING_GZIP);
        $bits = '';
        foreach (str_split($packed ?? '', 512) as $piece) {
            $more = inflate_add($context, $piece);
            if ($more === false) {
                return ['', 'status.list.malformed'];
            }
            $bits .= $more;
            if (strlen($bits) > MAX_LIST_BYTES) {
                return ['', 'status.list.too-large'];
            }
        }
        $isWhole = inflate_get_status($context) === ZLIB_STREAM_END && inflate_get_read_len($context) === strlen($packed);
        return $isWhole ? [$bits, null] : ['', 'status.list.malformed'];
    }

    private function semantics(string $kind, stdClass $document): array
    {
        $broken = meaning($kind, $document);
        $critical = array_intersect($broken, ['semantics.extension.critical']);
        $codes = [...($critical === [] ? [] : ['semantics.extension']), ...(count($critical) < count($broken) ? ['semantics.rule'] : [])];
        return $codes ?: ['semantics.agree'];
    }

    /** Says of each credential whether another one of the same issuer, which is not rejected, takes its place. */
    private static function replaced(array $credentials): array
    {
        $proven = array_column(array_filter($credentials, fn ($one) => $one['verdict'] !== 'rejected'), 'credential');
        return array_map(function ($one) use ($proven) {
            $isReplaced = array_filter($proven, fn ($other) => replaces($other, $one['credential'])) !== [];
            return $isReplaced ? self::finding([...$one['codes'], 'validity.superseded'], $one['credential']) : $one;
        }, $credentials);
    }

    /** A page is made on a day that has come somewhere on Earth, and not before what it shows. */
    private function pageDates(string $text, array $credentials): array
    {
        try {
            $made = get(Json::parse($text, 16), 'render', 'renderedOn');
        } catch (NotStrict) {
            return [];
        }
        if (!is_string($made) || !isDate($made, 'date')) {
            return [];
        }
        if ($made > gmdate('Y-m-d', (int) $this->now + 14 * 3600)) {
            return ['page.made-in-future'];
        }
        $dates = array_map(fn ($one) => $one->validFrom, array_filter(array_column($credentials, 'credential')));
        return $dates !== [] && $made < gmdate('Y-m-d', (int) instant(max($dates)) - 12 * 3600) ? ['page.made-too-early'] : [];
    }

    /** What only shows of several credentials at once. */
    private function together(array $credentials, array $texts): array
    {
        $proven = array_filter(array_column($credentials, 'credential'));
        // Also of what is not proven: one credential in two copies is one, whoever signed the second.
        $ids = array_filter(array_map(fn ($text) => get(readCompact($text)['payload'] ?? null, 'id'), $texts), 'is_string');
        $named = array_filter(array_map(fn ($one) => str(get($one, 'credentialSubject', 'name')), $proven));
        $plain = array_unique(array_map(fn ($name) => trim(preg_replace('/[\s.]+/u', ' ', lower($name))), $named));
        return array_keys(array_filter([
            'structure.duplicate' => count(array_unique($ids)) < count($ids),
            'structure.names' => count($plain) > 1,
            'structure.unnamed' => $named !== [] && count($named) < count($proven),
        ]));
    }

    private function answer(array $whole, array $credentials): string
    {
        $applies = [];
        foreach ([$whole, ...$credentials] as $each) {
            foreach ($each['codes'] as $code) {
                if (effectOf($code) > 0 && !str_ends_with($code, '.skipped')) {
                    $applies[answerTo($code)] = true;
                }
            }
        }
        $works = [];
        foreach ($credentials as ['credential' => $credential]) {
            $record = get($credential, 'credentialSubject', 'workRecord');
            if ($record === null) {
                continue;
            }
            if ($credential->issuer->role === 'worker') {
                $applies['workerMade'] = true;
            } elseif (in_array($record->assurance, ['selfDeclared', 'importedSelfSigned'], true) || $record->coverage->basis === 'workerExport') {
                $applies['ownFigures'] = true;
            }
            foreach ($works as $other) {
                $applies['sameWorkTwice'] = isSameWork($credential, $other) || ($applies['sameWorkTwice'] ?? false);
            }
            $works[] = $credential;
        }
        return array_key_first(array_intersect_key(ANSWERS, array_filter($applies))) ?? 'genuine';
    }
}

/** Small letters. PHP without its extension for texts knows those of ASCII only: a name that differs in the case of other letters counts as another. */
function lower(string $text): string
{
    return function_exists('mb_strtolower') ? mb_strtolower($text) : strtolower($text);
}

function secured(stdClass $data): array
{
    if ($data->format !== 'vc+jwt') {
        return ['unsupported' => $data->format];
    }
    $text = has($data->input, 'base64') ? base64_decode($data->input->base64) : $data->input->text;
    return (new Verifier(instant($data->at), substr($data->at, 0, 10), $data->atHand))->verify($text);
}

function documentAnswer(string $kind, mixed $data): array
{
    $address = "https://w3id.org/kluscv/1.0/$kind.schema.json";
    $codes = validate($data, $GLOBALS['schemas'][$address], $address);
    $withRules = ['work-record', 'work-credential', 'endorsement', 'hours-statement', 'work-presentation'];
    if ($codes === [] && in_array($kind, $withRules, true)) {
        $codes = meaning($kind, $data);
    }
    $codes = array_values(array_unique($codes));
    return ['valid' => $codes === [], 'codes' => $codes];
}

$folder = dirname(__DIR__, 2) . '/schemas/v1';
$schemas = [];
foreach (glob("$folder/*.schema.json") as $file) {
    $schema = Json::parse(file_get_contents($file));
    $schemas[$schema->{'$id'}] = $schema;
}
$never = Json::parse(file_get_contents("$folder/never-signed.json"));

$lines = fopen($argv[1] ?? 'php://stdin', 'r');
while (($line = fgets($lines)) !== false) {
    $question = Json::parse(trim($line), 128);
    $reply = $question->kind === 'secured' ? secured($question->data) : documentAnswer($question->kind, $question->data);
    echo json_encode(['id' => $question->id] + $reply, JSON_UNESCAPED_SLASHES), "\n";
}
