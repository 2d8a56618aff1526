#!/usr/bin/env bash
# Fits the stance model of bias.hostility (some seconds, deterministic).
#   src/train/hostility/train.sh LABELS.jsonl
# LABELS: the training rows of DiaSafety (thu-coai/DiaSafety, Apache-2.0) as prompt, response, label (flagged or clear), note (category).
# Needs `mvn package` before, for the classes and libraries.
set -euo pipefail
labels=$(realpath "$1")
cd "$(dirname "$0")/../../.."
classes=$(mktemp -d)
javac -proc:none -nowarn -encoding UTF-8 -d "$classes" -cp target/kansa.jar src/train/java/kansa/check/StanceTraining.java
java -cp "$classes:target/kansa.jar" kansa.check.StanceTraining "$labels" src/main/resources/kansa/check/hostility/stance-en.bin
