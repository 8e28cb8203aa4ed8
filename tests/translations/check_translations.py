#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Obi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""check_translations.py FILE.ts…: every entry finished, placeholders equal, Japanese by the house's rules."""

import re
import sys
import xml.etree.ElementTree as ET

PLACEHOLDER = re.compile(r"%(?:L?\d+|L?n)")
# Words that the glossary rejects, and why they creep in.
REJECTED = {
    "観察対象": "観測対象", "目撃": "観測記録", "クレデンシャル": "認証情報", "シークレット": "クライアントパスワード",
    "デフォルト": "既定", "君": "(nobody is addressed so)",
}
# Plain-style endings; ～ました。 and ～ません。 are polite.
PLAIN_STYLE = re.compile(r"(?:である|であった|する|(?<![まで])した|ない|なかった|(?<!ん)だ|だった)。")
# Latin words that stay Latin in Japanese: products, units, keys, formats, glossary.
LATIN_OK = re.compile(
    r"(?:\b(?:Obi|Orbital|SecureX|XDR|AMP|Cisco|IP|IPv6|URL|ID|HAR|JSON|CSV|CTIM|Markdown|TLP|SHA|MD5|MAC|DMARC|GUID|"
    r"CN|IMEI|IMSI|PKI|ISO|UUID|Ctrl|Shift|Alt|Esc|Enter|Backspace|Del|Delete|Tab|Down|Up|Menu|NAM|EU|APJC|API|DNS|HTTP|HTTPS|TLS|GB|MB|KB|px|s|h|d|"
    r"ja|en|light|dark|system|obi|cases|list|show|export|recording|check|inspect|format|text|json|csv|ctim|markdown|"
    r"types|unique|FILE|LIST|PAGE|APP|VALUE|TIME|DIR|WxH|SQL|SQLite|SGR|Debian|Umbrella|Meraki|Jamf|Intune|Cortex|CrowdStrike|"
    r"Cybereason|Darktrace|Chromebook|Google|Cloud|NGFW|ODNS|SentinelOne|ServiceNow|Trend|Micro|Secure|Access|Endpoint)\b)")
# Around Japanese words parentheses are full-width; around keys, patterns and Latin half-width ones stay.
HALF_WIDTH = re.compile(r"\([^()]*[ぁ-んァ-ヶ一-龠][^()]*\)")
SENTENCE_END = re.compile(r"[ぁ-んァ-ヶ一-龠][.!?]$")


def faults(context, message):
    source = message.findtext("source") or ""
    translation = message.find("translation")
    where = f"{context}: {source!r}"
    if translation is None or translation.get("type") in ("unfinished", "vanished", "obsolete"):
        yield f"{where}: {translation.get('type') if translation is not None else 'missing'}"
        return
    if "%n" in source:
        yield f"{where}: %Ln writes the number as the language does (13,490)"
    forms = [f.text or "" for f in translation.findall("numerusform")] or [translation.text or ""]
    for form in forms:
        if not form.strip():
            yield f"{where}: empty"
            continue
        # A numerus form may leave the number out ("one case"), nothing else may differ.
        expected, found = set(PLACEHOLDER.findall(source)), set(PLACEHOLDER.findall(form))
        if (expected ^ found) - {"%Ln"}:
            yield f"{where}: placeholders differ: {form!r}"
        if source.endswith("…") != form.endswith("…"):
            yield f"{where}: the ellipsis differs: {form!r}"


def japanese_faults(context, message):
    source = message.findtext("source") or ""
    translation = message.find("translation")
    for form in [f.text or "" for f in translation.findall("numerusform")] or [translation.text or ""]:
        where = f"{context}: {source!r} → {form!r}"
        for word, better in REJECTED.items():
            if word in form:
                yield f"{where}: {word} is not used, {better}"
        if PLAIN_STYLE.search(form):
            yield f"{where}: sentences are です・ます"
        if "'" in form.replace("\\'", "") and "'" not in source:
            yield f"{where}: stray apostrophe"
        if "；" in form or "？" in form or "！" in form:
            yield f"{where}: full-width ；？！ are not used"
        if HALF_WIDTH.search(form):
            yield f"{where}: Japanese words stand in （）"
        if SENTENCE_END.search(form):
            yield f"{where}: a Japanese sentence ends with 。"
        if form == source and re.search(r"[A-Za-z]{3}", LATIN_OK.sub("", source)) and not source.startswith("QT_"):
            yield f"{where}: still English"


def main(files):
    found = []
    for name in files:
        for context in ET.parse(name).getroot().findall("context"):
            title = context.findtext("name")
            for message in context.findall("message"):
                found += faults(title, message)
                if name.endswith("_ja.ts"):
                    found += japanese_faults(title, message) if not list(faults(title, message)) else []
    for fault in found:
        print(fault)
    print(f"{len(found)} faults in {len(files)} files")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
