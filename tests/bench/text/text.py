#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Obi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""text.py BENCH_SCANNER INSPECT FOLDER [ROUNDS] | --only-texts FOLDER: the finder beside ripgrep and ioc-extractor, turn and turn about on one
core, over the reference corpus and over prose with few observables. Prints seconds of processor time and their ratios;
judges nothing. What it needs (texts, ioc-extractor from npm) it makes in FOLDER, once.

The texts come from ../shared/text/corpus_gen.py, or from the folder that OBI_SHARED_TEXT names."""

import importlib.util
import os
import pathlib
import random
import resource
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
SHARED = pathlib.Path(os.environ.get("OBI_SHARED_TEXT", HERE.parents[3] / "shared" / "text"))
EXTRACTOR = "ioc-extractor@8"
EXTRACTOR_BYTES = 5_000_000  # of the texts: it would take minutes for all


def make_folder(folder):
    folder = pathlib.Path(folder).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def make_corpus(folder):
    corpus = folder / "corpus.txt"
    if not corpus.exists():
        subprocess.run([sys.executable, "-B", SHARED / "corpus_gen.py", "--out", folder, "--seed", "20261123",
                        "--mb", "100", "--truth", "1"], check=True)
    return corpus


def make_prose(folder, megabytes=50):
    """Every twentieth line is one with observables, the others are words."""
    prose = folder / "prose.txt"
    if prose.exists():
        return prose
    spec = importlib.util.spec_from_file_location("corpus_gen", SHARED / "corpus_gen.py")
    generator = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(generator)
    make = generator.G(20261123)
    lines, weights = generator.pick([one for one in generator.GENERAL if one[0] not in (generator.l_prose, generator.l_ja,
                                                                                        generator.l_b64)])
    chance = random.Random(20261123)
    size = 0
    with open(prose, "wb") as out:
        while size < megabytes * 1_000_000:
            kind = make.r.choices(lines, weights)[0] if chance.random() < 0.05 else generator.l_prose
            size += out.write(kind(make)[0].encode() + b"\n")
    return prose


def make_extractor(folder):
    program = folder / "ioc-extractor" / "run.mjs"
    if not program.exists():
        program.parent.mkdir(exist_ok=True)
        subprocess.run(["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", program.parent, EXTRACTOR],
                       check=True)
        program.write_text("import { readFileSync } from 'node:fs';\n"
                           "import { extractIOC } from 'ioc-extractor';\n"
                           "const text = readFileSync(process.argv[2], 'utf8');\n"
                           "extractIOC('warm up 192.0.2.1');\n"
                           "const before = process.cpuUsage();\n"
                           "extractIOC(text);\n"
                           "const used = process.cpuUsage(before);\n"
                           "console.log((used.user + used.system) / 1e6);\n")
    return program


def processor_seconds(command):
    """Of a program that writes into a pipe which is drained here."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with subprocess.Popen(command, stdout=subprocess.PIPE, stdin=subprocess.DEVNULL) as process:
        while process.stdout.read(1 << 20):
            pass
    if process.returncode not in (0, 1):
        sys.exit(f"{command[0]} ended with {process.returncode}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def scanner_seconds(program, text):
    words = subprocess.run([program, text], capture_output=True, text=True, check=True).stdout.split()
    return dict(zip(words[::2], map(float, words[1::2])))


def extractor_seconds(program, text, folder):
    """For as many bytes as the text has, told by a part of it."""
    part = folder / "part.txt"
    part.write_bytes(text.read_bytes()[:EXTRACTOR_BYTES].rpartition(b"\n")[0])
    result = subprocess.run(["node", program, part], capture_output=True, text=True, check=True, cwd=program.parent)
    return float(result.stdout) * text.stat().st_size / part.stat().st_size


def measure(name, text, programs, folder, rounds):
    ripgrep = ["rg", "-j1", "-i", "-a", "-o", "--no-unicode", "--no-config", "-f", HERE / "rg.pattern", text]
    inspect = [programs["inspect"], text]
    best = {}

    def keep(key, seconds):
        best[key] = min(seconds, best.get(key, seconds))

    for _ in range(rounds):
        for key, seconds in scanner_seconds(programs["scanner"], text).items():
            keep(key, seconds)
        keep("rg", processor_seconds(ripgrep))
        keep("inspect", processor_seconds(inspect))
    megabytes = text.stat().st_size / 1e6
    print(f"{name}: {megabytes:.0f} MB, {best['finds']:.0f} finds")
    print(f"  memory beside the text and the list: {best['beside']:.1f} MB")
    slow = extractor_seconds(programs["extractor"], text, folder) if programs["extractor"] else None
    for key, what in (("finder", "finder alone"), ("scanner", "ObservableScanner with its list"),
                      ("inspect", "obi inspect, writing all finds"), ("rg", "ripgrep")):
        line = f"  {what}: {best[key]:.3f} s, {megabytes / best[key]:.0f} MB/s, {best['rg'] / best[key]:.2f} times rg"
        print(line + (f", {slow / best[key]:.0f} times ioc-extractor" if slow else ""))


def main(scanner, inspect, folder, rounds=5):
    folder = make_folder(folder)
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    for tool, package in (("rg", "tools/packages bench"), ("npm", "nodejs with npm")):
        if not shutil.which(tool):
            print(f"left out: {tool} is not installed ({package})")
    if not shutil.which("rg"):
        sys.exit(3)
    programs = {"scanner": scanner, "inspect": inspect,
                "extractor": make_extractor(folder) if shutil.which("npm") else None}
    measure("reference corpus", make_corpus(folder), programs, folder, int(rounds))
    measure("prose, 5 % of the lines with observables", make_prose(folder), programs, folder, int(rounds))


if __name__ == "__main__":
    if sys.argv[1] == "--only-texts":
        make_corpus(make_folder(sys.argv[2]))
    else:
        main(*sys.argv[1:])
