// KlusCV 1.0 in one file of Go: from the bytes of a signed work credential to an answer. Nothing but the standard library.
//
// One question a line in a file or on stdin, one answer a line on stdout. A document, {"id", "kind", "data"}, is held against the schemas and
// the rules: {"id", "valid", "codes"}. A signed text, of the kind "secured", is verified: {"id", "answer", "verdict", "codes", "credentials"}.
// It verifies vc+jwt. Of other formats it says so: {"id", "unsupported"}. It draws no pages, so it takes no PDFs.
package main

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"crypto/ecdsa"
	"crypto/ed25519"
	"crypto/elliptic"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"math/big"
	"os"
	"path/filepath"
	"regexp"
	"sort"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

type object = map[string]any
type list = []any

// ---- JSON, strictly: encoding/json takes the last of two equal members, does not tell case apart, and mends what is not UTF-8.

type parser struct {
	text     []byte
	at       int
	maxDepth int
}

var errJSON = errors.New("this is not JSON that everybody reads in the same way")

func parseJSON(text []byte, maxDepth int) (value any, err error) {
	if !utf8.Valid(text) {
		return nil, errJSON
	}
	defer func() {
		if recover() != nil {
			value, err = nil, errJSON
		}
	}()
	p := &parser{text: text, maxDepth: maxDepth}
	value = p.value(0)
	p.space()
	p.must(p.at == len(text))
	return value, nil
}

func (p *parser) must(ok bool) {
	if !ok {
		panic(errJSON)
	}
}

func (p *parser) space() {
	for p.at < len(p.text) && strings.IndexByte(" \t\n\r", p.text[p.at]) >= 0 {
		p.at++
	}
}

func (p *parser) eat(token string) bool {
	if !bytes.HasPrefix(p.text[p.at:], []byte(token)) {
		return false
	}
	p.at += len(token)
	return true
}

var number = regexp.MustCompile(`^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?`)

func (p *parser) value(depth int) any {
	p.space()
	switch {
	case p.eat("{"):
		p.must(depth < p.maxDepth)
		members := object{}
		for p.space(); !p.eat("}"); p.space() {
			if len(members) > 0 {
				p.must(p.eat(","))
				p.space()
			}
			p.must(p.eat(`"`))
			name := p.string()
			_, twice := members[name]
			p.must(!twice && name != "__proto__")
			p.space()
			p.must(p.eat(":"))
			members[name] = p.value(depth + 1)
		}
		return members
	case p.eat("["):
		p.must(depth < p.maxDepth)
		items := list{}
		for p.space(); !p.eat("]"); p.space() {
			if len(items) > 0 {
				p.must(p.eat(","))
			}
			items = append(items, p.value(depth+1))
		}
		return items
	case p.eat(`"`):
		return p.string()
	case p.eat("true"):
		return true
	case p.eat("false"):
		return false
	case p.eat("null"):
		return nil
	}
	digits := number.Find(p.text[p.at:])
	p.must(digits != nil)
	p.at += len(digits)
	// Too large a number is infinite, and so in no range.
	float, _ := strconv.ParseFloat(string(digits), 64)
	return float
}

func (p *parser) string() string {
	var text strings.Builder
	for {
		p.must(p.at < len(p.text))
		unit := p.text[p.at]
		p.at++
		switch {
		case unit == '"':
			return text.String()
		case unit < 0x20:
			p.must(false)
		case unit != '\\':
			text.WriteByte(unit)
		default:
			p.must(p.at < len(p.text))
			letter := p.text[p.at]
			p.at++
			if plain := strings.IndexByte(`"\/bfnrt`, letter); plain >= 0 {
				text.WriteByte("\"\\/\b\f\n\r\t"[plain])
				continue
			}
			p.must(letter == 'u')
			code := p.hex()
			if code >= 0xd800 && code < 0xe000 {
				// Half a character: its other half has to follow.
				p.must(code < 0xdc00 && p.eat(`\u`))
				low := p.hex()
				p.must(low >= 0xdc00 && low < 0xe000)
				code = 0x10000 + (code-0xd800)<<10 + low - 0xdc00
			}
			text.WriteRune(code)
		}
	}
}

func (p *parser) hex() rune {
	p.must(p.at+4 <= len(p.text))
	code, err := strconv.ParseUint(string(p.text[p.at:p.at+4]), 16, 32)
	p.must(err == nil && p.text[p.at] != '+')
	p.at += 4
	return rune(code)
}

// canonical is JSON after RFC 8785, of what holds no number but whole ones.
func canonical(value any) string {
	switch v := value.(type) {
	case object:
		names := make([]string, 0, len(v))
		for name := range v {
			names = append(names, name)
		}
		sort.Strings(names)
		parts := make([]string, len(names))
		for i, name := range names {
			parts[i] = canonical(name) + ":" + canonical(v[name])
		}
		return "{" + strings.Join(parts, ",") + "}"
	case list:
		parts := make([]string, len(v))
		for i, item := range v {
			parts[i] = canonical(item)
		}
		return "[" + strings.Join(parts, ",") + "]"
	case string:
		var text bytes.Buffer
		encoder := json.NewEncoder(&text)
		encoder.SetEscapeHTML(false)
		_ = encoder.Encode(v)
		written := strings.TrimSuffix(text.String(), "\n")
		// encoding/json escapes these two, and writes two others as \u0008 and \u000c.
		return strings.NewReplacer(`\\`, `\\`, `\u2028`, "\u2028", `\u2029`, "\u2029", `\u0008`, `\b`, `\u000c`, `\f`).Replace(written)
	}
	text, _ := json.Marshal(value)
	return string(text)
}

// get follows names through objects; what is not there is nil.
func get(value any, path ...string) any {
	for _, name := range path {
		members, _ := value.(object)
		value = members[name]
	}
	return value
}

func has(value any, name string) bool {
	members, _ := value.(object)
	_, there := members[name]
	return there
}

func str(value any) string {
	text, _ := value.(string)
	return text
}

func num(value any) float64 {
	float, _ := value.(float64)
	return float
}

func items(value any) list {
	some, _ := value.(list)
	return some
}

func holds(values list, wanted string) bool {
	for _, value := range values {
		if value == any(wanted) {
			return true
		}
	}
	return false
}

// ---- The schema: JSON Schema 2020-12, as far as the standard uses it.

var schemas = map[string]object{}
var never object
var patterns = map[string]*regexp.Regexp{}

// fits searches a text for a pattern of a schema. `$` of Go is the end of the text and nothing else.
func fits(pattern, text string) bool {
	if patterns[pattern] == nil {
		patterns[pattern] = regexp.MustCompile(pattern)
	}
	return patterns[pattern].MatchString(text)
}

func isA(value any, name string) bool {
	switch v := value.(type) {
	case object:
		return name == "object"
	case list:
		return name == "array"
	case string:
		return name == "string"
	case bool:
		return name == "boolean"
	case float64:
		return name == "number" || name == "integer" && v == math.Trunc(v) && !math.IsInf(v, 0)
	}
	return name == "null"
}

var dateForm = regexp.MustCompile(`^\d{4}-\d\d-\d\d$`)
var instantForm = regexp.MustCompile(`^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?Z$`)

func isDate(text, format string) bool {
	form := dateForm
	if format == "date-time" {
		form = instantForm
	}
	if !form.MatchString(text) {
		return false
	}
	_, err := time.Parse("2006-01-02", text[:10])
	return err == nil
}

func instant(value any) time.Time {
	moment, _ := time.Parse(time.RFC3339Nano, str(value))
	return moment
}

func asks(word string, value, wanted any) bool {
	switch word {
	case "type":
		if name, one := wanted.(string); one {
			return isA(value, name)
		}
		for _, name := range items(wanted) {
			if isA(value, str(name)) {
				return true
			}
		}
		return false
	case "const":
		return canonical(value) == canonical(wanted)
	case "enum":
		for _, choice := range items(wanted) {
			if canonical(value) == canonical(choice) {
				return true
			}
		}
		return false
	}
	switch v := value.(type) {
	case string:
		switch word {
		case "minLength":
			return float64(utf8.RuneCountInString(v)) >= num(wanted)
		case "maxLength":
			return float64(utf8.RuneCountInString(v)) <= num(wanted)
		case "pattern":
			return fits(str(wanted), v)
		case "format":
			return isDate(v, str(wanted))
		}
	case float64:
		switch word {
		case "minimum":
			return v >= num(wanted)
		case "maximum":
			return v <= num(wanted)
		}
	case list:
		switch word {
		case "minItems":
			return float64(len(v)) >= num(wanted)
		case "maxItems":
			return float64(len(v)) <= num(wanted)
		case "uniqueItems":
			seen := map[string]bool{}
			for _, item := range v {
				seen[canonical(item)] = true
			}
			return len(seen) == len(v)
		}
	case object:
		switch word {
		case "minProperties":
			return float64(len(v)) >= num(wanted)
		case "maxProperties":
			return float64(len(v)) <= num(wanted)
		case "required":
			for _, name := range items(wanted) {
				if !has(v, str(name)) {
					return false
				}
			}
		case "dependentRequired":
			for one, names := range wanted.(object) {
				if has(v, one) && !asks("required", v, names) {
					return false
				}
			}
		}
	}
	return true
}

var words = []string{"type", "const", "enum", "minLength", "maxLength", "pattern", "format", "minimum", "maximum", "minItems", "maxItems",
	"uniqueItems", "minProperties", "maxProperties", "required", "dependentRequired"}

type codes = map[string]bool

func (v *validation) add(code string) { v.codes[code] = true }

type validation struct{ codes codes }

func validate(value, schema any, base string) codes {
	v := &validation{codes{}}
	v.validate(value, schema, base)
	return v.codes
}

// target is what a reference points to, and the file in which that stands.
func target(ref, base string) (any, string) {
	file, path, _ := strings.Cut(ref, "#")
	if file == "" {
		file = base
	}
	var there any = schemas[file]
	if path != "" {
		for _, step := range strings.Split(path, "/")[1:] {
			there = get(there, step)
		}
	}
	return there, file
}

func isOfItsType(value, schema any, base string) bool {
	if ref := str(get(schema, "$ref")); ref != "" {
		there, file := target(ref, base)
		return isOfItsType(value, there, file)
	}
	return !has(schema, "type") || asks("type", value, get(schema, "type"))
}

func (v *validation) validate(value, schema any, base string) {
	if allowed, isBool := schema.(bool); isBool {
		if !allowed {
			v.add("schema.absent")
		}
		return
	}
	rules, _ := schema.(object)
	for _, word := range words {
		if has(rules, word) && !asks(word, value, rules[word]) {
			v.add("schema." + word)
		}
	}
	if ref := str(rules["$ref"]); ref != "" {
		there, file := target(ref, base)
		v.validate(value, there, file)
	}
	if choices := items(rules["anyOf"]); len(choices) > 0 {
		// What a choice of another type refuses says nothing of what is there, unless there is none of its type.
		ofType := list{}
		for _, choice := range choices {
			if isOfItsType(value, choice, base) {
				ofType = append(ofType, choice)
			}
		}
		if len(ofType) > 0 {
			choices = ofType
		}
		all := codes{}
		fitting := false
		for _, choice := range choices {
			found := validate(value, choice, base)
			fitting = fitting || len(found) == 0
			for code := range found {
				all[code] = true
			}
		}
		if !fitting {
			for code := range all {
				v.add(code)
			}
		}
	}
	for _, each := range items(rules["allOf"]) {
		v.validate(value, each, base)
	}
	if has(rules, "if") && has(rules, "then") && len(validate(value, rules["if"], base)) == 0 {
		v.validate(value, rules["then"], base)
	}
	if has(rules, "items") {
		for _, item := range items(value) {
			v.validate(item, rules["items"], base)
		}
	}
	members, _ := value.(object)
	for name, member := range members {
		if has(rules, "propertyNames") {
			v.validate(name, rules["propertyNames"], base)
		}
		if has(rules["properties"], name) {
			v.validate(member, get(rules, "properties", name), base)
		} else if rules["additionalProperties"] == any(false) {
			if code := forbiddenMember(name); code != "" {
				v.add(code)
			} else {
				v.add("schema.additionalProperties")
			}
		} else if has(rules, "additionalProperties") {
			v.validate(member, rules["additionalProperties"], base)
		}
	}
}

// ---- Patterns with look-around, which package regexp does not have: a matcher that tries one way after the other.

type node func(text []rune, at int, next func(int) bool) bool

type compiler struct {
	pattern []rune
	at      int
	fold    bool
}

var compiled = map[string]node{}

func finds(pattern, text string, fold bool) bool {
	from, _ := search(pattern, []rune(text), 0, fold)
	return from >= 0
}

// search gives where the first match at or after a place begins and ends, or -1.
func search(pattern string, text []rune, start int, fold bool) (from, to int) {
	key := pattern + strconv.FormatBool(fold)
	if compiled[key] == nil {
		compiled[key] = (&compiler{pattern: []rune(pattern), fold: fold}).choice()
	}
	for from := start; from <= len(text); from++ {
		if compiled[key](text, from, func(at int) bool { to = at; return true }) {
			return from, to
		}
	}
	return -1, -1
}

func (c *compiler) eat(token string) bool {
	if !strings.HasPrefix(string(c.pattern[c.at:]), token) {
		return false
	}
	c.at += utf8.RuneCountInString(token)
	return true
}

func (c *compiler) choice() node {
	ways := []node{c.sequence()}
	for c.eat("|") {
		ways = append(ways, c.sequence())
	}
	return func(text []rune, at int, next func(int) bool) bool {
		for _, way := range ways {
			if way(text, at, next) {
				return true
			}
		}
		return false
	}
}

func (c *compiler) sequence() node {
	parts := []node{}
	for c.at < len(c.pattern) && c.pattern[c.at] != '|' && c.pattern[c.at] != ')' {
		parts = append(parts, c.repeated())
	}
	var run func(int, []rune, int, func(int) bool) bool
	run = func(part int, text []rune, at int, next func(int) bool) bool {
		if part == len(parts) {
			return next(at)
		}
		return parts[part](text, at, func(to int) bool { return run(part+1, text, to, next) })
	}
	return func(text []rune, at int, next func(int) bool) bool { return run(0, text, at, next) }
}

var bounds = regexp.MustCompile(`^\{(\d+)(,(\d*))?\}`)

func (c *compiler) repeated() node {
	one := c.atom()
	low, high := 1, 1
	if found := bounds.FindStringSubmatch(string(c.pattern[c.at:])); found != nil {
		c.at += len(found[0])
		low, _ = strconv.Atoi(found[1])
		high = low
		if found[2] != "" {
			high = math.MaxInt
			if found[3] != "" {
				high, _ = strconv.Atoi(found[3])
			}
		}
	} else if c.eat("?") {
		low, high = 0, 1
	} else if c.eat("*") {
		low, high = 0, math.MaxInt
	} else if c.eat("+") {
		low, high = 1, math.MaxInt
	} else {
		return one
	}
	var run func(int, []rune, int, func(int) bool) bool
	run = func(done int, text []rune, at int, next func(int) bool) bool {
		more := func(to int) bool { return to > at && run(done+1, text, to, next) }
		return done < high && one(text, at, more) || done >= low && next(at)
	}
	return func(text []rune, at int, next func(int) bool) bool { return run(0, text, at, next) }
}

func (c *compiler) atom() node {
	for look, kind := range map[string][2]bool{"(?=": {true, true}, "(?!": {true, false}, "(?<=": {false, true}, "(?<!": {false, false}} {
		if c.eat(look) {
			return c.lookAround(kind[0], kind[1])
		}
	}
	if c.eat("(?:") || c.eat("(") {
		inner := c.choice()
		c.at++
		return inner
	}
	member := c.class()
	return func(text []rune, at int, next func(int) bool) bool {
		return at < len(text) && member(text[at]) && next(at+1)
	}
}

func (c *compiler) lookAround(ahead, wanted bool) node {
	inner := c.choice()
	c.at++
	return func(text []rune, at int, next func(int) bool) bool {
		found := ahead && inner(text, at, func(int) bool { return true })
		for from := at; !ahead && !found && from >= 0; from-- {
			found = inner(text, from, func(to int) bool { return to == at })
		}
		return found == wanted && next(at)
	}
}

func (c *compiler) letter() rune {
	if c.pattern[c.at] == '\\' {
		c.at++
	}
	c.at++
	return c.pattern[c.at-1]
}

// class is a set of letters: [a-z], [^a-z], or one letter.
func (c *compiler) class() func(rune) bool {
	if !c.eat("[") {
		wanted := c.letter()
		return c.folding(func(letter rune) bool { return letter == wanted })
	}
	other := c.eat("^")
	ranges := [][2]rune{}
	for !c.eat("]") {
		from := c.letter()
		to := from
		if c.pattern[c.at] == '-' && c.pattern[c.at+1] != ']' {
			c.at++
			to = c.letter()
		}
		ranges = append(ranges, [2]rune{from, to})
	}
	inside := c.folding(func(letter rune) bool {
		for _, each := range ranges {
			if each[0] <= letter && letter <= each[1] {
				return true
			}
		}
		return false
	})
	return func(letter rune) bool { return inside(letter) != other }
}

func (c *compiler) folding(member func(rune) bool) func(rune) bool {
	if !c.fold {
		return member
	}
	return func(letter rune) bool { return member(unicode.ToLower(letter)) || member(unicode.ToUpper(letter)) }
}

// ---- What must never be signed: by the names of members, and by what can be told from a text.

var separators = regexp.MustCompile(`[_\s.-]`)

func forbiddenMember(name string) string {
	for _, rule := range items(get(never, "members", "rules")) {
		for _, form := range []string{separators.ReplaceAllString(name, ""), name} {
			if runes := []rune(form); len(runes) > 80 {
				form = string(runes[:80])
			}
			if fits("(?i)"+str(get(rule, "pattern")), form) {
				return str(get(rule, "code"))
			}
		}
	}
	return ""
}

func forbiddenText(text string) string {
	runes := []rune(text)
	iban := get(never, "texts", "iban")
	for start := 0; ; {
		from, to := search(str(get(iban, "pattern")), runes, start, false)
		if from < 0 {
			break
		}
		plain := strings.ReplaceAll(string(runes[from:to]), " ", "")
		digits := ""
		for _, letter := range plain[4:] + plain[:4] {
			value, _ := strconv.ParseInt(string(letter), 36, 64)
			digits += strconv.FormatInt(value, 10)
		}
		number, _ := new(big.Int).SetString(digits, 10)
		if new(big.Int).Mod(number, big.NewInt(97)).Int64() == 1 {
			return str(get(iban, "code"))
		}
		start = to
	}
	for _, rule := range items(get(never, "texts", "rules")) {
		if finds(str(get(rule, "pattern")), text, false) {
			return str(get(rule, "code"))
		}
	}
	return ""
}

func neverSigned(found codes, value any, member string) {
	switch v := value.(type) {
	case string:
		if !holds(items(get(never, "texts", "in")), member) {
			return
		}
		found[forbiddenText(v)] = true
		for _, rule := range items(get(never, "names", "rules")) {
			if holds(items(get(never, "names", "in")), member) && finds(str(get(rule, "pattern")), v, true) {
				found[str(get(rule, "code"))] = true
			}
		}
	case list:
		for _, item := range v {
			neverSigned(found, item, member)
		}
	case object:
		isMap := member == "about" || member == "duties" || member == "label"
		for name, inner := range v {
			if isMap {
				neverSigned(found, inner, member)
			} else {
				neverSigned(found, inner, name)
			}
			if isMap || member == "extensions" {
				last := strings.FieldsFunc(name+" ", func(r rune) bool { return r == '/' || r == '#' })
				found[forbiddenMember(strings.TrimSuffix(last[len(last)-1], " "))] = true
			}
		}
	}
}

// ---- The meaning: each rule with the code of its breach, and when it is broken (specification, section 8).

type rules struct{ found codes }

func (r rules) broken(code string, isBroken bool) {
	if isBroken {
		r.found["semantics."+code] = true
	}
}

func or(value any, other float64) float64 {
	if value == nil {
		return other
	}
	return num(value)
}

func text(value any, other string) string {
	if value == nil {
		return other
	}
	return str(value)
}

func decimal(value any) float64 {
	float, _ := strconv.ParseFloat(str(value), 64)
	return float
}

func (r rules) record(d, issuer any) {
	period, counts, source, reviews := get(d, "period"), get(d, "counts"), get(d, "coverage"), items(get(d, "reviews"))
	first, last, until := str(get(period, "first")), str(get(period, "last")), str(get(period, "asOf"))[:7]
	completed := num(get(counts, "completed"))
	done := completed + num(get(counts, "partial"))
	r.broken("period.order", first > last)
	r.broken("period.future", last > until)
	r.broken("counts.none", done == 0)
	if recency := get(counts, "byRecency"); recency != nil {
		three, twelve := num(get(recency, "last3Months")), num(get(recency, "last12Months"))
		r.broken("counts.recency", three > twelve || twelve > completed)
	}
	r.broken("counts.rush", num(get(counts, "rush")) > completed)
	r.broken("team.units", num(get(d, "team", "units")) > done)
	r.broken("team.share", num(get(d, "team", "share", "numerator")) > or(get(d, "team", "share", "denominator"), 1))
	months := func(month string) float64 {
		year, _ := strconv.Atoi(month[:4])
		number, _ := strconv.Atoi(month[5:])
		return float64(year*12 + number)
	}
	room := (months(last) - months(first) + 1) * 31 * 24 * 60
	r.broken("hours.impossible", room > 0 && num(get(d, "hours", "minutes")) > room)
	seen := map[string]bool{}
	for _, one := range items(get(d, "clients", "categories")) {
		code := str(get(one, "code"))
		r.broken("clients.repeated", seen[code])
		r.broken("clients.few", code != "other" && str(get(one, "band")) == "1-2")
		seen[code] = true
	}
	r.broken("reviews.offered", num(get(d, "reviewsOffered")) > num(get(d, "reviewsTotal")))
	r.broken("reviews.shown", float64(len(reviews)) > or(get(d, "reviewsOffered"), float64(len(reviews))))
	for _, one := range reviews {
		r.broken("reviews.future", str(get(one, "month")) > until)
		if score := get(one, "score"); score != nil {
			inside := false
			for _, rating := range items(get(d, "ratings")) {
				scale := get(rating, "scale")
				inside = inside || num(get(scale, "min")) <= decimal(score) && decimal(score) <= num(get(scale, "max"))
			}
			r.broken("reviews.score", !inside)
		}
	}
	for _, one := range items(get(d, "levels")) {
		r.broken("level.rank", num(get(one, "rank")) > or(get(one, "of"), 100))
		end := text(get(one, "until"), until)
		if until < end {
			end = until
		}
		r.broken("level.order", str(get(one, "since")) > end)
	}
	if course := get(d, "trajectory"); course != nil {
		from, to := str(get(course, "first")), text(get(course, "last"), last)
		r.broken("trajectory.order", from > first || first > last || last > to)
	}
	r.broken("coverage.order", str(get(source, "from")) > text(get(source, "to"), "9"))
	r.broken("coverage.rows", done > or(get(source, "rowsSeen"), done))
	signed := str(get(d, "assurance")) == "issuerSigned"
	r.broken("assurance.basis", signed && str(get(source, "basis")) == "workerExport")
	r.broken("assurance.role", signed && str(get(issuer, "role")) == "worker")
	extensions, _ := get(d, "extensions").(object)
	for _, one := range extensions {
		r.broken("extension.critical", get(one, "critical") == any(true))
	}
	r.statement(d, items(get(d, "endorsements")), until)
	r.profile(d)
	for _, rating := range items(get(d, "ratings")) {
		r.rating(rating)
	}
}

func (r rules) rating(d any) {
	low, high, count := num(get(d, "scale", "min")), num(get(d, "scale", "max")), num(get(d, "count"))
	r.broken("scale.order", low >= high)
	inside := func(value any) bool { return value == nil || low <= decimal(value) && decimal(value) <= high }
	r.broken("rating.outsideScale", low < high && !(inside(get(d, "mean")) && inside(get(d, "scale", "successAt"))))
	most := count
	for _, bucket := range []string{"last12Months", "last3Months"} {
		if recent := get(d, bucket); recent != nil {
			r.broken("rating.recency", num(get(recent, "count")) > most)
			r.broken("rating.outsideScale", low < high && !inside(get(recent, "mean")))
			most = num(get(recent, "count"))
		}
	}
	for _, one := range items(get(d, "criteria")) {
		r.broken("rating.criterion", num(get(one, "count")) > count)
		r.broken("rating.outsideScale", low < high && !inside(get(one, "mean")))
	}
	spread := items(get(d, "distribution"))
	sum, weighted, seen := 0.0, 0.0, map[float64]bool{}
	for _, one := range spread {
		value := decimal(get(one, "value"))
		r.broken("rating.outsideScale", low < high && !inside(get(one, "value")))
		r.broken("rating.repeated", seen[value])
		seen[value] = true
		sum += num(get(one, "count"))
		weighted += value * num(get(one, "count"))
	}
	r.broken("rating.distribution", len(spread) > 0 && sum != count)
	if mean := get(d, "mean"); len(spread) > 0 && sum == count && mean != nil {
		_, decimals, _ := strings.Cut(str(mean), ".")
		r.broken("rating.mean", math.Abs(weighted/count-decimal(mean)) > 0.5*math.Pow10(-len(decimals))+1e-8)
	}
}

func (r rules) statement(d any, endorsements list, until string) {
	for _, one := range items(get(d, "skills")) {
		how := str(get(one, "how"))
		r.broken("skill.attester", (how == "endorsed" || how == "assessed") != has(one, "attesterRole"))
	}
	for _, one := range items(get(d, "learningOutcomes")) {
		r.broken("learning.level", num(get(one, "level", "rank")) > or(get(one, "level", "of"), 100))
		r.broken("statement.future", str(get(one, "month")) > until)
	}
	for _, one := range endorsements {
		r.broken("statement.future", str(get(one, "month")) > until)
	}
}

func (r rules) profile(d any) {
	letter, profile, day := get(d, "certificate"), str(get(d, "profile")), str(get(d, "period", "asOf"))
	if profile == "gigcv" {
		r.broken("profile.certificate", letter != nil)
		return
	}
	if profile == "nl-7-656-extended" || profile == "de-109-qualifiziert" {
		r.broken("profile.requested", get(d, "requestedBySubject") != any(true))
	} else {
		r.broken("profile.requested", has(letter, "performance") || has(letter, "conduct") || has(letter, "ending") || has(letter, "endingReason"))
	}
	relation, isDutch := str(get(d, "workRelation")), strings.HasPrefix(profile, "nl")
	r.broken("profile.relation", relation != "employee" && relation != "agency" && relation != "cooperativeEmployee")
	r.broken("profile.hours", isDutch && !has(d, "agreedTime"))
	r.broken("profile.certificate", letter == nil)
	if letter != nil {
		end := day
		if isDutch {
			end = ""
		}
		end = text(get(letter, "endedOn"), end)
		r.broken("profile.dates", str(get(letter, "startedOn")) > end || end > day)
	}
}

func (r rules) hours(s, d any) {
	total, seen, currencies := 0.0, map[string]bool{}, map[string]bool{}
	for _, one := range items(get(s, "days")) {
		day := str(get(one, "on"))
		r.broken("statement.days", seen[day] || day[:7] != str(get(s, "period")))
		seen[day] = true
		total += num(get(one, "minutes"))
	}
	r.broken("statement.total", has(s, "days") && len(seen) > 0 && total != num(get(s, "minutesTotal")))
	r.broken("statement.correction", (str(get(s, "state")) == "corrected") != has(d, "supersedes"))
	r.broken("statement.short-lived", instant(get(d, "validUntil")).Sub(instant(get(d, "validFrom"))) > 100*24*time.Hour)
	if gross := get(s, "gross"); gross != nil {
		currencies[str(get(gross, "currency"))] = true
	}
	for _, one := range items(get(s, "expenses")) {
		currencies[str(get(one, "paid", "currency"))] = true
	}
	r.broken("statement.currency", len(currencies) > 1)
}

func (r rules) presentation(d any) {
	seen := map[string]bool{}
	for _, one := range items(get(d, "verifiableCredential")) {
		payload, _ := base64.RawURLEncoding.DecodeString(strings.Split(str(get(one, "id")), ".")[1])
		var held object
		_ = json.Unmarshal(payload, &held)
		r.broken("presentation.purpose-bound", holds(items(held["type"]), "HoursStatementCredential"))
		if id := str(held["id"]); id != "" {
			r.broken("presentation.repeated", seen[id])
			seen[id] = true
		}
	}
}

// meaning gives the codes of what no schema can refuse.
func meaning(kind string, d any) codes {
	found := codes{}
	r := rules{found}
	if kind == "work-presentation" {
		r.presentation(d)
		return found
	}
	issuer, subject := get(d, "issuer"), get(d, "credentialSubject")
	if kind == "work-record" {
		subject = object{"workRecord": d}
	} else {
		r.broken("validity.order", has(d, "validUntil") && !instant(get(d, "validFrom")).Before(instant(get(d, "validUntil"))))
		r.broken("supersedes.itself", get(d, "supersedes", "id") == get(d, "id"))
	}
	neverSigned(found, object{"name": str(get(issuer, "name"))}, "")
	found[forbiddenText(str(get(subject, "name")))] = true
	switch kind {
	case "hours-statement":
		r.hours(get(subject, "hoursStatement"), d)
		found[forbiddenText(str(get(subject, "hoursStatement", "audience", "name")))] = true
	case "endorsement":
		stated := get(subject, "endorsement")
		r.statement(stated, list{stated}, str(get(d, "validFrom"))[:7])
		neverSigned(found, stated, "")
	default:
		r.record(get(subject, "workRecord"), issuer)
		neverSigned(found, get(subject, "workRecord"), "")
	}
	delete(found, "")
	return found
}

// problems gives the codes of everything that is wrong with a document that is not signed.
func problems(kind string, data any) codes {
	address := "https://w3id.org/kluscv/1.0/" + kind + ".schema.json"
	found := validate(data, schemas[address], address)
	switch kind {
	case "work-record", "work-credential", "endorsement", "hours-statement", "work-presentation":
		if len(found) == 0 {
			return meaning(kind, data)
		}
	}
	return found
}

// ---- Signed texts: reading, the signature, and the checks in their order (specification, section 6.2).

// atHand is everything that a verifier has besides its input. Nothing is fetched.
type atHand struct {
	now     time.Time
	given   any
	exactly string
}

const tolerance = 5 * time.Minute
const minPlaces = 131072
const maxListBytes = 16 << 20

// base64url accepts one spelling: no padding, no other letters, no bits that stand for nothing. (Go skips line breaks even when it is strict.)
func fromBase64url(text string) ([]byte, bool) {
	decoded, err := base64.RawURLEncoding.Strict().DecodeString(text)
	return decoded, err == nil && !strings.ContainsAny(text, "\r\n")
}

type jws struct {
	header, payload object
	signature       []byte
	signed          string
}

func readCompact(text string) (jws, bool) {
	parts := strings.Split(text, ".")
	if len(text) > 262144 || len(parts) != 3 || parts[0] == "" {
		return jws{}, false
	}
	raw := [3][]byte{}
	for i, part := range parts {
		decoded, ok := fromBase64url(part)
		if !ok {
			return jws{}, false
		}
		raw[i] = decoded
	}
	header, headerErr := parseJSON(raw[0], 4)
	payload, payloadErr := parseJSON(raw[1], 64)
	h, isHeader := header.(object)
	p, isPayload := payload.(object)
	ok := headerErr == nil && payloadErr == nil && isHeader && isPayload && len(raw[0]) <= 4096
	return jws{h, p, raw[2], parts[0] + "." + parts[1]}, ok
}

var did = regexp.MustCompile(`^did:([a-z0-9]+):[A-Za-z0-9._:%-]*[A-Za-z0-9._%-]$`)
var keyName = regexp.MustCompile("^(did:[a-z0-9]+:[A-Za-z0-9._:%-]*[A-Za-z0-9._%-])#[A-Za-z0-9._~:%!$&'()*+,;=@/?-]+$")

// headerFaults reads a header strictly: nothing in it may steer the verifier.
func headerFaults(header object, signer string) []string {
	faults := []string{}
	add := func(code string, wrong bool) {
		if wrong {
			faults = append(faults, code)
		}
	}
	for name := range header {
		add("proof.header", !holdsText(headerMembers, name))
	}
	add("proof.header", has(header, "iss") && header["iss"] != any(signer))
	add("proof.type", mediaType(header["typ"]) != "vc+jwt" || has(header, "cty") && mediaType(header["cty"]) != "vc")
	add("proof.algorithm", algorithm(header) == "")
	add("proof.key.missing", !has(header, "kid"))
	add("proof.key.name", has(header, "kid") && !keyName.MatchString(nameOf(header, signer)))
	return faults
}

// With x5c and x5t nothing is done: the key is found through the issuer.
var headerMembers = strings.Fields("alg typ cty kid iss x5c x5t x5t#S256")

// mediaType is a type without application/, which may be left out (RFC 7515).
func mediaType(value any) string {
	return strings.TrimPrefix(str(value), "application/")
}

// nameOf is the absolute name of the key: a kid that begins at the fragment is one of whoever signed.
func nameOf(header object, signer string) string {
	kid := str(header["kid"])
	if strings.HasPrefix(kid, "#") {
		return signer + kid
	}
	return kid
}

// signerOf is the issuer, which a credential names in an object and a status list in a text.
func signerOf(document object) string {
	return text(get(document, "issuer", "id"), str(document["issuer"]))
}

func algorithm(header object) string {
	switch header["alg"] {
	case "EdDSA", "Ed25519":
		return "Ed25519"
	case "ES256":
		return "ES256"
	}
	return ""
}

// withoutClaims takes the registered claims away, which may only repeat what the credential says.
func withoutClaims(payload object) (document object, faults []string) {
	document = object{}
	for name, value := range payload {
		document[name] = value
	}
	stated := object{"iss": get(payload, "issuer", "id"), "sub": get(payload, "credentialSubject", "id"), "jti": payload["id"]}
	if issuer := str(payload["issuer"]); issuer != "" {
		stated["iss"] = issuer
	}
	for claim, from := range map[string]string{"nbf": "validFrom", "exp": "validUntil"} {
		if isDate(str(payload[from]), "date-time") {
			stated[claim] = float64(instant(payload[from]).Unix())
		}
	}
	for _, claim := range []string{"iss", "sub", "jti", "nbf", "exp", "iat"} {
		value, there := payload[claim]
		delete(document, claim)
		agrees := value != nil && value == stated[claim]
		if since, isNumber := value.(float64); claim == "iat" {
			agrees = isNumber && since >= 0
		}
		if there && !agrees {
			faults = append(faults, "structure.claim")
		}
	}
	for _, claim := range []string{"vc", "vp"} {
		if has(payload, claim) {
			faults = append(faults, "structure.legacy")
		}
	}
	return document, faults
}

var kinds = map[string]string{"WorkCredential": "work-credential", "WorkEndorsementCredential": "endorsement", "HoursStatementCredential": "hours-statement"}
var version = regexp.MustCompile(`^https://w3id\.org/kluscv/(\d{1,3})\.(\d{1,3})/`)

// isNewerThanOurs tells whether an address belongs to a version after 1.0: what it says, nobody here knows.
func isNewerThanOurs(address any) bool {
	found := version.FindStringSubmatch(str(address))
	if found == nil {
		return false
	}
	major, _ := strconv.Atoi(found[1])
	minor, _ := strconv.Atoi(found[2])
	return major > 1 || major == 1 && minor > 0
}

func kindOf(document object) string {
	for name, kind := range kinds {
		if holds(items(document["type"]), name) {
			return kind
		}
	}
	return "work-credential"
}

type key struct {
	algorithm string
	raw       string
	verify    func(message, signature []byte) bool
}

// The y of points of small order, without the sign of x: with such a key one signature fits every message.
var smallOrder = map[string]bool{
	"0000000000000000000000000000000000000000000000000000000000000000": true,
	"0100000000000000000000000000000000000000000000000000000000000000": true,
	"ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f": true,
	"26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05": true,
	"c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a": true,
}

func ed25519Key(x []byte) *key {
	if len(x) != 32 {
		return nil
	}
	y := append([]byte{}, x...)
	y[31] &= 0x7f
	beyond := y[31] == 0x7f && y[0] >= 0xed
	for _, each := range y[1:31] {
		beyond = beyond && each == 0xff
	}
	if beyond || smallOrder[fmt.Sprintf("%x", y)] {
		return nil
	}
	return &key{"Ed25519", string(x), func(message, signature []byte) bool {
		return len(signature) == 64 && ed25519.Verify(ed25519.PublicKey(x), message, signature)
	}}
}

var p25519 = new(big.Int).Sub(new(big.Int).Lsh(big.NewInt(1), 255), big.NewInt(19))
var d25519, _ = new(big.Int).SetString("37095705934669439343138083508754565189542113879843219016388785533085940283555", 10)

// isPoint tells whether a key is a point of its curve. Of P-256 that was looked at when it was read.
func (k *key) isPoint() bool {
	if k.algorithm != "Ed25519" {
		return true
	}
	y := new(big.Int)
	for at := len(k.raw) - 1; at >= 0; at-- {
		y.Or(y.Lsh(y, 8), big.NewInt(int64(k.raw[at])))
	}
	square := y.SetBit(y, 255, 0)
	square.Mul(square, square)
	// x² = (y² - 1) / (d y² + 1): there is an x if numerator × denominator is 0 or a square.
	numerator, denominator := new(big.Int).Sub(square, big.NewInt(1)), new(big.Int).Mul(d25519, square)
	denominator.Add(denominator, big.NewInt(1))
	product := numerator.Mul(numerator, denominator)
	return big.Jacobi(product.Mod(product, p25519), p25519) >= 0
}

func p256Key(x, y *big.Int) *key {
	if x == nil || !elliptic.P256().IsOnCurve(x, y) {
		return nil
	}
	return &key{"ES256", x.String() + " " + y.String(), func(message, signature []byte) bool {
		// A JWS has r and s of 32 bytes each, not DER.
		if len(signature) != 64 {
			return false
		}
		digest := sha256.Sum256(message)
		r, s := new(big.Int).SetBytes(signature[:32]), new(big.Int).SetBytes(signature[32:])
		return ecdsa.Verify(&ecdsa.PublicKey{Curve: elliptic.P256(), X: x, Y: y}, digest[:], r, s)
	}}
}

func keyFromJWK(value any) *key {
	jwk, _ := value.(object)
	coordinate := func(name string) []byte {
		decoded, ok := fromBase64url(str(jwk[name]))
		if !ok || len(decoded) != 32 {
			return nil
		}
		return decoded
	}
	isEd := jwk["kty"] == any("OKP") && jwk["crv"] == any("Ed25519")
	if !isEd && !(jwk["kty"] == any("EC") && jwk["crv"] == any("P-256")) || has(jwk, "d") {
		return nil
	}
	names := list{"ES256"}
	if isEd {
		names = list{"EdDSA", "Ed25519"}
	}
	if has(jwk, "use") && jwk["use"] != any("sig") || has(jwk, "key_ops") && !holds(items(jwk["key_ops"]), "verify") ||
		has(jwk, "alg") && !holds(names, str(jwk["alg"])) {
		return nil
	}
	x, y := coordinate("x"), coordinate("y")
	if isEd {
		return ed25519Key(x)
	}
	if x == nil || y == nil {
		return nil
	}
	return p256Key(new(big.Int).SetBytes(x), new(big.Int).SetBytes(y))
}

const base58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"

func keyFromMultikey(text string) *key {
	if len(text) > 64 || !strings.HasPrefix(text, "z") {
		return nil
	}
	number := new(big.Int)
	for _, letter := range text[1:] {
		digit := strings.IndexRune(base58, letter)
		if digit < 0 {
			return nil
		}
		number.Add(number.Mul(number, big.NewInt(58)), big.NewInt(int64(digit)))
	}
	// No key begins with a zero byte, so none is lost.
	raw := number.Bytes()
	switch {
	case bytes.HasPrefix(raw, []byte{0xed, 0x01}):
		return ed25519Key(raw[2:])
	case bytes.HasPrefix(raw, []byte{0x80, 0x24}):
		x, y := elliptic.UnmarshalCompressed(elliptic.P256(), raw[2:])
		return p256Key(x, y)
	}
	return nil
}

var host = regexp.MustCompile(`^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$`)
var numeric = regexp.MustCompile(`^(?:0x[0-9a-f]+|[0-9]+)$`)

// isWebDID tells a host name, with a port and a path if need be, from an address.
func isWebDID(name string) bool {
	parts := strings.Split(strings.TrimPrefix(name, "did:web:"), ":")
	where := regexp.MustCompile(`(?i)%3a[1-9][0-9]{0,4}$`).ReplaceAllString(parts[0], "")
	labels := strings.Split(where, ".")
	for _, part := range parts[1:] {
		if part == "." || part == ".." || !regexp.MustCompile(`^[A-Za-z0-9._~-]+$`).MatchString(part) {
			return false
		}
	}
	return host.MatchString(where) && !numeric.MatchString(labels[len(labels)-1])
}

// findKey finds the key of that name in the issuer's document, or says what is wrong.
func (a atHand) findKey(issuer, name string, from any) (*key, string) {
	method := did.FindStringSubmatch(issuer)[1]
	id := strings.TrimPrefix(issuer, "did:"+method+":")
	switch method {
	case "key", "jwk":
		found, fragment := keyFromMultikey(id), id
		if method == "jwk" {
			raw, ok := fromBase64url(id)
			jwk, err := parseJSON(raw, 4)
			found, fragment = keyFromJWK(jwk), "0"
			if !ok || err != nil {
				found = nil
			}
		}
		if found == nil {
			return nil, "proof.issuer.invalid"
		}
		if name != issuer+"#"+fragment {
			return nil, "proof.key.unlisted"
		}
		return found, ""
	case "web":
		if !isWebDID(issuer) {
			return nil, "proof.issuer.invalid"
		}
	default:
		return nil, "proof.issuer.unsupported"
	}
	published := get(a.given, "didDocuments", issuer)
	if published == nil {
		return nil, "proof.issuer.not-found"
	}
	document, err := parseJSON([]byte(str(published)), 64)
	if err != nil || get(document, "id") != any(issuer) {
		return nil, "proof.issuer.malformed"
	}
	if get(document, "deactivated") == any(true) {
		return nil, "proof.issuer.deactivated"
	}
	return keyIn(document.(object), name, instant(from))
}

func keyIn(document object, name string, signed time.Time) (*key, string) {
	id := str(document["id"])
	absolute := func(entry any) string {
		written := text(get(entry, "id"), str(entry))
		if strings.HasPrefix(written, "#") {
			return id + written
		}
		return written
	}
	// One odd entry spoils no other; but a key that is not found may be one of these.
	listed, allowed, unread := list{}, false, false
	for _, member := range []string{"verificationMethod", "assertionMethod", "authentication"} {
		entries, isList := document[member].(list)
		unread = unread || has(document, member) && !isList
		if len(entries) > 100 {
			return nil, "proof.issuer.malformed"
		}
		for _, entry := range entries {
			_, isName := entry.(string)
			isKey := isA(get(entry, "type"), "string") && isA(get(entry, "controller"), "string") &&
				(strings.HasPrefix(str(get(entry, "id")), "#") || keyName.MatchString(str(get(entry, "id"))))
			if !isKey && (member == "verificationMethod" || !isName) {
				unread = true
				continue
			}
			allowed = allowed || member == "assertionMethod" && absolute(entry) == name
			if !isName && member != "authentication" && absolute(entry) == name {
				listed = append(listed, entry)
			}
		}
	}
	switch {
	case (len(listed) == 0 || !allowed) && unread:
		return nil, "proof.issuer.malformed"
	case len(listed) == 0:
		return nil, "proof.key.unlisted"
	case !allowed:
		return nil, "proof.key.purpose"
	}
	for _, entry := range listed {
		if str(get(entry, "controller")) != id {
			return nil, "proof.key.controller"
		}
	}
	found := keyOf(listed[0])
	for _, entry := range listed[1:] {
		// The same key under its name again is one key. Of two keys under one name, nobody can tell which is meant.
		if again := keyOf(entry); found == nil || again == nil || again.algorithm+again.raw != found.algorithm+found.raw {
			return nil, "proof.issuer.malformed"
		}
	}
	if found == nil {
		return nil, "proof.key.unusable"
	}
	first, code := time.Time{}, ""
	for _, entry := range listed {
		for member, ended := range map[string]string{"revoked": "proof.key.revoked", "expires": "proof.key.expired"} {
			if at := get(entry, member); at != nil && at != any(false) {
				// What is no instant counts from the beginning: its owner wanted the key to end.
				if when := instant(at); !when.After(signed) && (code == "" || when.Before(first)) {
					first, code = when, ended
				}
			}
		}
	}
	return found, code
}

func keyOf(entry any) *key {
	switch jwk, multikey := has(entry, "publicKeyJwk"), has(entry, "publicKeyMultibase"); {
	case jwk && !multikey:
		return keyFromJWK(get(entry, "publicKeyJwk"))
	case multikey && !jwk:
		return keyFromMultikey(str(get(entry, "publicKeyMultibase")))
	}
	return nil
}

// signatureFault verifies with exactly the key that the header names, if it is the issuer's and for this.
func (a atHand) signatureFault(read jws, issuer string) string {
	kid := nameOf(read.header, issuer)
	if !did.MatchString(issuer) || len(issuer) > 2048 {
		return "proof.issuer.invalid"
	}
	if keyName.FindStringSubmatch(kid)[1] != issuer {
		return "proof.key.foreign"
	}
	found, fault := a.findKey(issuer, kid, read.payload["validFrom"])
	switch {
	case fault != "":
		return fault
	case found.algorithm != algorithm(read.header):
		return "proof.algorithm-mismatch"
	case found.verify([]byte(read.signed), read.signature):
		return ""
	case !found.isPoint():
		// With what is no point nothing could ever hold: that says nothing about what was signed.
		return "proof.key.unusable"
	}
	return "proof.mismatch"
}

// A finding's code, and what it does to the verdict; what is not here leaves it alone.
var limits = strings.Fields("structure.names structure.unnamed issuer.unknown issuer.no-longer-recognized issuer.test issuer.impostor " +
	"validity.not-yet validity.expired validity.addressee validity.other-addressee semantics.rule status.refresh " +
	"issuer.out-of-scope validity.superseded page.differs page.renderer-unknown page.resaved page.seal-damaged")
var blocks = strings.Fields("structure.newer proof.issuer.unsupported proof.issuer.not-found proof.issuer.malformed status.unreachable semantics.extension " +
	"page.font-missing page.no-credential page.made-in-future page.made-too-early")
var rejects = strings.Fields("structure.absent structure.json structure.compact structure.not-canonical structure.id structure.duplicate structure.schema " +
	"structure.purpose-bound structure.claim structure.legacy validity.contradictory status.revoked status.suspended")

func effect(code string) int {
	in := func(codes []string) bool { return holdsText(codes, code) }
	switch {
	case in(rejects):
		return 3
	case in(blocks) || strings.HasSuffix(code, ".skipped") || strings.HasPrefix(code, "status.list."):
		return 2
	case in(limits):
		return 1
	case strings.HasPrefix(code, "proof.") && code != "proof.intact":
		return 3
	}
	return 0
}

func holdsText(texts []string, wanted string) bool {
	for _, text := range texts {
		if text == wanted {
			return true
		}
	}
	return false
}

var verdicts = []string{"verified", "conditional", "indeterminate", "rejected"}

type finding struct {
	Verdict    string   `json:"verdict"`
	Codes      []string `json:"codes"`
	credential object
}

func findingOf(codes []string, credential object) finding {
	worst, seen, once := 0, map[string]bool{}, []string{}
	for _, code := range codes {
		if effect(code) > worst {
			worst = effect(code)
		}
		if !seen[code] {
			once = append(once, code)
		}
		seen[code] = true
	}
	return finding{verdicts[worst], once, credential}
}

// credential makes every check of one signed text, in their order. What rests on a check that failed is skipped, and says so.
func (a atHand) credential(text string, alone bool) finding {
	skipped := []string{"issuer.skipped", "validity.skipped", "status.skipped", "holder.skipped", "semantics.skipped"}
	read, ok := readCompact(text)
	if !ok {
		return findingOf(append([]string{"structure.compact", "proof.skipped"}, skipped...), nil)
	}
	document, claimFaults := withoutClaims(read.payload)
	structure := []string{"structure.follows"}
	kind := kindOf(document)
	address := "https://w3id.org/kluscv/1.0/" + kind + ".schema.json"
	isNewer := isNewerThanOurs(get(document, "credentialSchema", "id"))
	switch {
	case isNewer:
		structure = append([]string{"structure.newer"}, claimFaults...)
	case !alone && kind == "hours-statement":
		structure = []string{"structure.purpose-bound"}
	// A proof inside is for credentials that are secured by it.
	case len(validate(document, schemas[address], address)) > 0 || has(document, "proof"):
		structure = append([]string{"structure.schema"}, claimFaults...)
	case len(claimFaults) > 0:
		structure = claimFaults
	}
	proof := headerFaults(read.header, signerOf(document))
	failed := structure[0] != "structure.follows" && (!isNewer || len(claimFaults) > 0)
	if len(proof) == 0 && failed {
		proof = []string{"proof.skipped"}
	} else if len(proof) == 0 {
		issuer := str(get(document, "issuer", "id"))
		proof = []string{"proof.intact"}
		if fault := a.signatureFault(read, issuer); fault != "" {
			proof = []string{fault}
		}
	}
	codes := append(structure, proof...)
	if structure[0] != "structure.follows" || proof[0] != "proof.intact" {
		return findingOf(append(codes, skipped...), nil)
	}
	codes = append(codes, a.issuer(document)...)
	codes = append(codes, a.validity(document)...)
	codes = append(codes, a.status(document)...)
	codes = append(codes, "holder.not-bound")
	return findingOf(append(codes, semantics(kind, document)...), document)
}

func (a atHand) issuer(document object) []string {
	found, known, alike := []string{"issuer.unknown"}, false, false
	id, name, today := str(get(document, "issuer", "id")), str(get(document, "issuer", "name")), a.exactly[:10]
	for _, trusted := range items(get(a.given, "trustLists")) {
		for _, entry := range items(get(trusted, "issuers")) {
			if str(get(entry, "id")) != id {
				// Names that only look alike are for a table of letters, which is not here.
				for _, listed := range append(list{get(entry, "name")}, items(get(entry, "scope", "names"))...) {
					alike = alike || strings.EqualFold(str(listed), name)
				}
				continue
			}
			known = true
			found = []string{"issuer.recognized"}
			if until := str(get(entry, "until")); until != "" && until < today {
				found = []string{"issuer.no-longer-recognized"}
			} else if str(get(entry, "since")) > today {
				found = []string{"issuer.unknown"}
			} else if isOutside(get(entry, "scope"), document) {
				found = []string{"issuer.out-of-scope"}
			}
			if str(get(entry, "name")) != name {
				found = append(found, "issuer.other-name")
			}
		}
	}
	if alike && !known {
		found = append(found, "issuer.impostor")
	}
	switch str(get(document, "credentialSubject", "workRecord", "assurance")) {
	case "importedSelfSigned":
		found = append(found, "issuer.worker-export")
	case "selfDeclared":
		found = append(found, "issuer.self-declared")
	}
	if holds(items(document["type"]), "TestCredential") {
		found = append(found, "issuer.test")
	}
	return found
}

// outOfTime gives -1 before, 1 after, and 0 within the time of a document, give or take the difference of two honest clocks.
func (a atHand) outOfTime(document object) int {
	if a.now.Before(instant(document["validFrom"]).Add(-tolerance)) {
		return -1
	}
	if has(document, "validUntil") && !a.now.Before(instant(document["validUntil"]).Add(tolerance)) {
		return 1
	}
	return 0
}

func (a atHand) validity(document object) []string {
	found := []string{"validity.open-ended"}
	if has(document, "validUntil") {
		found = []string{"validity.until"}
	}
	when := a.outOfTime(document)
	switch {
	case has(document, "validUntil") && instant(document["validUntil"]).Before(instant(document["validFrom"])):
		found = []string{"validity.contradictory"}
	case when < 0:
		found = []string{"validity.not-yet"}
	case when > 0:
		found = []string{"validity.expired"}
	}
	if audience := get(document, "credentialSubject", "hoursStatement", "audience"); audience != nil {
		who := get(a.given, "addressee")
		switch {
		case who == nil:
			found = append(found, "validity.addressee")
		case who == get(audience, "name") || who == get(audience, "id"):
			found = append(found, "validity.addressed")
		default:
			found = append(found, "validity.other-addressee")
		}
	}
	return found
}

func (a atHand) status(document object) []string {
	entry := document["credentialStatus"]
	if entry == nil {
		return []string{"status.none"}
	}
	code := a.listed(entry, str(get(document, "issuer", "id")))
	if str(get(entry, "statusPurpose")) != "refresh" {
		return []string{code}
	}
	switch code {
	case "status.refresh":
		return []string{"status.none", code}
	case "status.in-force":
		return []string{"status.none", "status.newest"}
	}
	return []string{"status.none", "status.refresh.unknown"}
}

// listed looks a place up in a status list, which counts only if it is the issuer's, in time and for this purpose.
func (a atHand) listed(entry any, issuer string) string {
	address := str(get(entry, "statusListCredential"))
	published := get(a.given, "statusLists", address)
	if published == nil {
		return "status.unreachable"
	}
	read, ok := readCompact(str(published))
	if !ok {
		return "status.list.malformed"
	}
	payload, claimFaults := withoutClaims(read.payload)
	if len(headerFaults(read.header, signerOf(payload))) > 0 || len(claimFaults) > 0 {
		return "status.list.proof"
	}
	schema := "https://w3id.org/kluscv/1.0/status-list-credential.schema.json"
	if len(validate(payload, schemas[schema], schema)) > 0 {
		return "status.list.malformed"
	}
	if str(payload["issuer"]) != issuer {
		return "status.list.issuer"
	}
	if a.signatureFault(read, issuer) != "" {
		return "status.list.proof"
	}
	if str(payload["id"]) != address {
		return "status.list.id"
	}
	if when := a.outOfTime(payload); when != 0 {
		return map[int]string{-1: "status.list.not-yet", 1: "status.list.expired"}[when]
	}
	purpose := get(payload, "credentialSubject", "statusPurpose")
	if purpose != get(entry, "statusPurpose") {
		return "status.list.purpose"
	}
	bits, fault := unpack(str(get(payload, "credentialSubject", "encodedList")))
	if fault != "" {
		return fault
	}
	place, _ := strconv.Atoi(str(get(entry, "statusListIndex")))
	switch {
	case len(bits)*8 < minPlaces:
		return "status.list.too-short"
	case place >= len(bits)*8:
		return "status.list.index"
	case bits[place/8]&(0x80>>(place%8)) == 0:
		return "status.in-force"
	}
	return map[any]string{"revocation": "status.revoked", "suspension": "status.suspended", "refresh": "status.refresh"}[purpose]
}

func unpack(encoded string) ([]byte, string) {
	packed, ok := fromBase64url(strings.TrimPrefix(encoded, "u"))
	reader, err := gzip.NewReader(bytes.NewReader(packed))
	if !ok || !strings.HasPrefix(encoded, "u") || err != nil {
		return nil, "status.list.malformed"
	}
	bits, err := io.ReadAll(io.LimitReader(reader, maxListBytes+1))
	if len(bits) > maxListBytes {
		return nil, "status.list.too-large"
	}
	if err != nil {
		return nil, "status.list.malformed"
	}
	return bits, ""
}

func semantics(kind string, document object) []string {
	found := meaning(kind, document)
	broken := []string{}
	if found["semantics.extension.critical"] {
		broken = append(broken, "semantics.extension")
		delete(found, "semantics.extension.critical")
	}
	if len(found) > 0 {
		broken = append(broken, "semantics.rule")
	}
	if len(broken) == 0 {
		return []string{"semantics.agree"}
	}
	return broken
}

var isCompact = regexp.MustCompile(`^[\w-]+\.[\w-]+\.[\w-]+$`)

// What begins as base64url of an object does is a signed text, possibly a damaged one.
var begins = regexp.MustCompile(`^e[wy3][\w-]*\.`)
var holdsOne = regexp.MustCompile(`(?:^|[^\w-])e[wy3]`)

// verify takes an input apart, checks each credential in it, and says what all of it comes to.
func (a atHand) verify(text string) object {
	document, credentials, texts := []string{"structure.single"}, []finding{}, []string{}
	presented := regexp.MustCompile(`verifiableCredential|VerifiablePresentation|WorkPresentation`).MatchString(text)
	switch {
	case presented:
		var values []string
		document, values = readPresentation(text)
		texts = values
		for _, value := range values {
			credentials = append(credentials, a.credential(value, false))
		}
	case strings.HasPrefix(text, "{"):
		envelope, err := parseJSON([]byte(text), 4)
		value := strings.TrimPrefix(str(get(envelope, "id")), "data:application/vc+jwt,")
		if err != nil {
			document = []string{"structure.json"}
		} else if !isCompact.MatchString(value) || canonical(enveloped(value)) != text {
			document = []string{"structure.not-canonical"}
		} else {
			credentials = append(credentials, a.credential(value, true))
		}
	case !begins.MatchString(text) && !(len(text) >= 64 && holdsOne.MatchString(text)):
		document = []string{"structure.absent"}
	default:
		credentials = append(credentials, a.credential(text, true))
	}
	credentials = replaced(credentials)
	document = append(document, together(credentials, texts)...)
	if holdsText(document, "structure.duplicate") {
		document = document[1:]
	}
	// Whoever draws compares the page, and says what came of it.
	page := []string{"page.not-a-document"}
	if given := str(get(a.given, "page")); given != "" {
		page = append([]string{given}, a.pageDates(text, credentials)...)
	}
	whole := findingOf(append(document, page...), nil)
	worst := 0
	for level, verdict := range verdicts {
		for _, each := range append(credentials, whole) {
			if each.Verdict == verdict && level > worst {
				worst = level
			}
		}
	}
	return object{"answer": answer(whole, credentials), "verdict": verdicts[worst], "codes": whole.Codes, "credentials": credentials}
}

func enveloped(value string) object {
	return object{"@context": "https://www.w3.org/ns/credentials/v2", "id": "data:application/vc+jwt," + value, "type": "EnvelopedVerifiableCredential"}
}

func readPresentation(text string) (codes []string, values []string) {
	address := "https://w3id.org/kluscv/1.0/work-presentation.schema.json"
	value, err := parseJSON([]byte(text), 16)
	if err != nil {
		return []string{"structure.json"}, nil
	}
	// A later version may say more, and a later renderer asks for other choices: the credentials are read all the same.
	read, known := "structure.presentation", value
	for _, context := range items(get(value, "@context")) {
		if isNewerThanOurs(context) {
			read = "structure.newer"
		}
	}
	if read == "structure.newer" {
		known = object{
			"@context":             list{"https://www.w3.org/ns/credentials/v2", "https://w3id.org/kluscv/1.0/context.jsonld"},
			"id":                   get(value, "id"),
			"type":                 list{"VerifiablePresentation", "WorkPresentation"},
			"verifiableCredential": get(value, "verifiableCredential"),
		}
	} else if has(value, "render") && get(value, "render", "renderer") != "kluscv-render/1" {
		others := object{}
		for name, member := range value.(object) {
			if name != "render" {
				others[name] = member
			}
		}
		known = others
	}
	if len(validate(known, schemas[address], address)) > 0 {
		if read == "structure.newer" {
			return []string{read}, nil
		}
		return []string{"structure.schema"}, nil
	}
	if canonical(value) != text {
		return []string{"structure.not-canonical"}, nil
	}
	presentation := value.(object)
	id := str(presentation["id"])
	delete(presentation, "id")
	digest := sha256.Sum256([]byte(canonical(presentation)))
	if id != "ni:///sha-256;"+base64.RawURLEncoding.EncodeToString(digest[:]) {
		return []string{"structure.id"}, nil
	}
	for _, one := range items(presentation["verifiableCredential"]) {
		values = append(values, strings.SplitN(str(get(one, "id")), ",", 2)[1])
	}
	return []string{read}, values
}

// replaced says of each credential whether another one of the same issuer, which is not rejected, takes its place.
func replaced(credentials []finding) []finding {
	told := []finding{}
	for _, one := range credentials {
		for _, other := range credentials {
			if other.Verdict != "rejected" && replaces(other.credential, one.credential) {
				one = findingOf(append(one.Codes, "validity.superseded"), one.credential)
				break
			}
		}
		told = append(told, one)
	}
	return told
}

func replaces(one, other object) bool {
	if one == nil || other == nil || one["id"] == other["id"] || get(one, "issuer", "id") != get(other, "issuer", "id") {
		return false
	}
	return has(one, "supersedes") && get(one, "supersedes", "id") == other["id"]
}

// pageDates holds the day of a page against the clock and what it shows: it has come somewhere on Earth, and is not before.
func (a atHand) pageDates(text string, credentials []finding) []string {
	value, err := parseJSON([]byte(text), 16)
	made := str(get(value, "render", "renderedOn"))
	if err != nil || !isDate(made, "date") {
		return nil
	}
	if made > a.now.Add(14*time.Hour).UTC().Format("2006-01-02") {
		return []string{"page.made-in-future"}
	}
	newest := ""
	for _, each := range credentials {
		if from := str(get(each.credential, "validFrom")); from > newest {
			newest = from
		}
	}
	if newest != "" && made < instant(newest).Add(-12*time.Hour).UTC().Format("2006-01-02") {
		return []string{"page.made-too-early"}
	}
	return nil
}

// isOutside tells whether a verifier recognizes the issuer, and not for this.
func isOutside(scope any, document object) bool {
	record := get(document, "credentialSubject", "workRecord")
	stated := map[string]string{
		"names":     str(get(document, "issuer", "name")),
		"platforms": str(get(record, "platform", "name")),
		"assurance": str(get(record, "assurance")),
	}
	for name := range kinds {
		if holds(items(document["type"]), name) {
			stated["types"] = name
		}
	}
	for name, about := range stated {
		if !has(scope, name) || about == "" {
			continue
		}
		isListed := false
		for _, listed := range items(get(scope, name)) {
			isListed = isListed || strings.EqualFold(str(listed), about)
		}
		if !isListed {
			return true
		}
	}
	return false
}

// together finds what only shows of several credentials at once.
func together(credentials []finding, texts []string) []string {
	ids, names, nameless := map[string]bool{}, map[string]bool{}, false
	found := []string{}
	for _, text := range texts {
		// Also of what is not proven: one credential in two copies is one, whoever signed the second.
		read, _ := readCompact(text)
		id, isText := read.payload["id"].(string)
		if isText && ids[id] {
			found = append(found, "structure.duplicate")
		}
		ids[id] = true
	}
	for _, each := range credentials {
		if each.credential == nil {
			continue
		}
		name := str(get(each.credential, "credentialSubject", "name"))
		nameless = nameless || name == ""
		if name != "" {
			names[strings.Join(strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return r == '.' || unicode.IsSpace(r) }), " ")] = true
		}
	}
	if len(names) > 1 {
		found = append(found, "structure.names")
	}
	if len(names) > 0 && nameless {
		found = append(found, "structure.unnamed")
	}
	return found
}

// Answers, worst first, and the codes that lead to each.
var answers = [][2]string{
	{"altered", "proof.mismatch"},
	{"withdrawn", "status.revoked status.suspended proof.key.revoked proof.key.expired proof.issuer.deactivated"},
	{"malformed", "structure.id structure.duplicate structure.schema structure.purpose-bound structure.claim structure.legacy proof. proof.issuer.invalid validity.contradictory"},
	{"impostor", "issuer.impostor"},
	{"pageChanged", "page.differs"},
	{"pageUnknown", "page.renderer-unknown page.resaved page.seal-damaged"},
	{"severalPeople", "structure.names structure.unnamed"},
	{"sameWorkTwice", ""},
	{"makerUnknown", "issuer.unknown issuer.no-longer-recognized issuer.out-of-scope"},
	{"workerMade", ""},
	{"ownFigures", ""},
	{"unmet", "validity.addressee validity.other-addressee semantics.rule"},
	{"expired", "validity.expired"},
	{"notYet", "validity.not-yet"},
	{"superseded", "status.refresh validity.superseded"},
	{"test", "issuer.test"},
	{"unchecked", "structure.newer proof.issuer. status.list. status.unreachable semantics.extension"},
	{"unreadable", "structure.json structure.compact structure.not-canonical"},
	{"nothing", "structure.absent"},
}

func answer(whole finding, credentials []finding) string {
	applies := map[string]bool{}
	for i, each := range append([]finding{whole}, credentials...) {
		for _, code := range each.Codes {
			if effect(code) > 0 && !strings.HasSuffix(code, ".skipped") {
				applies[answerTo(code)] = true
			}
		}
		work := get(each.credential, "credentialSubject", "workRecord")
		assurance := str(get(work, "assurance"))
		isWorker := str(get(each.credential, "issuer", "role")) == "worker"
		applies["workerMade"] = applies["workerMade"] || isWorker && work != nil
		own := assurance == "selfDeclared" || assurance == "importedSelfSigned" || str(get(work, "coverage", "basis")) == "workerExport"
		applies["ownFigures"] = applies["ownFigures"] || own && !isWorker
		for _, other := range credentials[:max(i-1, 0)] {
			applies["sameWorkTwice"] = applies["sameWorkTwice"] || sameWork(each.credential, other.credential)
		}
	}
	for _, each := range answers {
		if applies[each[0]] {
			return each[0]
		}
	}
	return "genuine"
}

func max(a, b int) int {
	if a > b {
		return a
	}
	return b
}

// answerTo takes the longest beginning of a code that leads to an answer.
func answerTo(code string) string {
	best, length := "unchecked", 0
	for _, each := range answers {
		for _, beginning := range strings.Fields(each[1]) {
			if strings.HasPrefix(code, beginning) && len(beginning) > length {
				best, length = each[0], len(beginning)
			}
		}
	}
	return best
}

// sameWork tells whether two credentials count months of the same work, and neither takes the place of the other.
func sameWork(first, second object) bool {
	one, other := get(first, "credentialSubject", "workRecord"), get(second, "credentialSubject", "workRecord")
	if one == nil || other == nil || replaces(first, second) || replaces(second, first) {
		return false
	}
	site := func(record any) string {
		url := strings.TrimPrefix(strings.ToLower(str(get(record, "platform", "url"))), "https://")
		return strings.TrimSuffix(strings.TrimPrefix(url, "www."), "/")
	}
	isSamePlatform := plain(str(get(one, "platform", "name"))) == plain(str(get(other, "platform", "name")))
	if !isSamePlatform && (site(one) == "" || site(one) != site(other)) {
		return false
	}
	labels, _ := get(one, "workType", "label").(object)
	others, _ := get(other, "workType", "label").(object)
	same, shared := false, false
	for language, label := range labels {
		shared = shared || has(others, language)
		for _, theirs := range others {
			same = same || plain(str(label)) == plain(str(theirs))
		}
	}
	if !same && !shared {
		// In two languages the words differ: then the classification tells.
		for _, a := range items(get(one, "workType", "mappings")) {
			for _, b := range items(get(other, "workType", "mappings")) {
				same = same || get(a, "scheme") == get(b, "scheme") && get(a, "code") == get(b, "code")
			}
		}
	}
	period := func(record any, name string) string { return str(get(record, "period", name)) }
	return same && period(one, "first") <= period(other, "last") && period(other, "first") <= period(one, "last")
}

// plain makes the same of letters that are written otherwise.
func plain(text string) string {
	isOther := func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) }
	return strings.Join(strings.FieldsFunc(strings.ToLower(text), isOther), " ")
}

func secured(data any) object {
	if format := str(get(data, "format")); format != "vc+jwt" {
		return object{"unsupported": format}
	}
	text := str(get(data, "input", "text"))
	if raw := get(data, "input", "base64"); raw != nil {
		decoded, _ := base64.StdEncoding.DecodeString(str(raw))
		text = string(decoded)
	}
	return atHand{instant(get(data, "at")), get(data, "atHand"), str(get(data, "at"))}.verify(text)
}

func main() {
	folder := os.Getenv("KLUSCV_SCHEMAS")
	if folder == "" {
		folder = "schemas/v1"
	}
	files, _ := filepath.Glob(filepath.Join(folder, "*.json"))
	for _, file := range files {
		raw, _ := os.ReadFile(file)
		value, err := parseJSON(raw, 64)
		if schema, isObject := value.(object); err == nil && isObject {
			schemas[str(schema["$id"])] = schema
			if filepath.Base(file) == "never-signed.json" {
				never = schema
			}
		}
	}
	if never == nil {
		fmt.Fprintf(os.Stderr, "There are no schemas in %s. Start this in the repository, or name their folder in KLUSCV_SCHEMAS.\n", folder)
		os.Exit(2)
	}
	input := io.Reader(os.Stdin)
	if len(os.Args) > 1 {
		file, err := os.Open(os.Args[1])
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(2)
		}
		input = file
	}
	lines := bufio.NewScanner(input)
	lines.Buffer(nil, 64<<20)
	for lines.Scan() {
		question, err := parseJSON(lines.Bytes(), 128)
		if err != nil {
			continue
		}
		reply := object{}
		if kind := str(get(question, "kind")); kind == "secured" {
			reply = secured(get(question, "data"))
		} else {
			found := problems(kind, get(question, "data"))
			sorted := []string{}
			for code := range found {
				sorted = append(sorted, code)
			}
			sort.Strings(sorted)
			reply["valid"], reply["codes"] = len(found) == 0, sorted
		}
		reply["id"] = get(question, "id")
		line, _ := json.Marshal(reply)
		fmt.Println(string(line))
	}
}
