#!/usr/bin/env bash
# Trains both Japanese name taggers and measures them on held rows (about ten minutes, 8 GB of memory).
#   src/train/name/japanese.sh FOLDER NAMES LABELS.jsonl
# FOLDER: an empty folder to work in. NAMES: gimei's names.yml and addresses.yml as gimei-names.yml, gimei-addresses.yml, and
# japanese-personal-name-dataset's ja-*.csv. LABELS: the Wikipedia named entity dataset of Stockmark as response, spans, group, split.
# Needs Python 3 with pip, numpy and msgpack, and `mvn package` before, for the classes and libraries.
set -euo pipefail
cd "$(dirname "$0")/../../.."
work=$1 names=$2 labels=$3
resources=src/main/resources/kansa/check/name
pip download --quiet --no-deps --dest "$work" sudachidict_core==20240716 ja_ginza==5.3.0 hironsancorpus==0.1.2
mkdir -p "$work/sudachi" "$work/ginza" "$work/hironsan" "$work/classes"
python3 -m zipfile -e "$work"/[Ss]udachi[Dd]ict_core-*.whl "$work/sudachi"
python3 -m zipfile -e "$work"/ja_ginza-*.whl "$work/ginza"
tar -xzf "$work"/hironsancorpus-*.tar.gz -C "$work/hironsan"
python3 src/train/name/japanese.py "$work"
javac -proc:none -nowarn -encoding UTF-8 -d "$work/classes" -cp target/kansa.jar src/train/java/kansa/check/name/*.java
run() { java -Xmx8g -cp "$work/classes:target/kansa.jar" "kansa.check.name.$@"; }
run ListBuilding "$work/words.tsv" "$names" "$work/ja.names"
run ClassBuilding "$work/classes.tsv" "$work/ja.classes"
run JapaneseTraining base "$work" "$names" src/train/name "$labels" "$work/ja.tagger"
run JapaneseTraining wikipedia "$work" "$names" src/train/name "$labels" "$work/wikipedia.tagger"
cp "$work/ja.names" "$work/ja.classes" "$work/ja.tagger" "$resources/"
cp "$work/wikipedia.tagger" "$resources/ner-wikipedia/ja.tagger"
