#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Obi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Real answers, opened with --recording in the real window: the mail flow summary figure by figure, the cases, and
the verdict that the service gave."""

import json
import os
import sys
import tempfile

import pyatspi

import sample_har
from obi_window import ObiWindow, program, until

# What the interface calls the counters of the sample, and which of them it adds up.
FIGURES = {
    "Messages processed": ["total_recipients"], "Clean": ["total_clean_recipients"], "Threats": ["total_threat_recipients"],
    "Graymail": ["total_graymail_recipients"],
}


def counters():
    answer = json.loads(sample_har.sample("asyncos/esa_report_mail_incoming_traffic_summary.json"))
    return {name: value for one in answer["data"]["resultSet"] for name, value in one.items()}


def words_on(obi):
    return [node.name for node in obi.all(visible=True) if node.name]


def check_figures(obi):
    known = counters()
    for title, names in FIGURES.items():
        value = sum(known[name] for name in names)
        until(f"{title} {value}", lambda: any(title.lower() in name.lower() and f"{value:,}" in name.split()
                                              for name in words_on(obi)))
    table = obi.find(role=pyatspi.ROLE_TABLE, name="Mail flow summary")
    cells = until("the rows", lambda: [cell.name for cell in obi.all(role=pyatspi.ROLE_TABLE_CELL, under=table)])
    for counter in ("blocked_reputation", "detected_spam", "blocked_invalid_recipient", "bulk_mail"):
        assert f"{known[counter]:,}" in cells, f"{counter} {known[counter]} is not in the table: {cells}"


def check_cases(obi):
    cases = obi.find(role=pyatspi.ROLE_LIST, name="Cases")
    wanted = [entity["title"] for entity in json.loads(sample_har.sample("casebook/sx00_casebook_search_response.json"))]
    wanted.append(json.loads(sample_har.sample("casebook/sx00_casebook_create_response.json"))["title"])
    for title in wanted:
        until(f"case {title}", lambda: any(title in item.name for item in obi.all(under=cases)))


def check_verdict(obi):
    title = json.loads(sample_har.sample("casebook/sx00_casebook_create_response.json"))["title"]
    cases = obi.find(role=pyatspi.ROLE_LIST, name="Cases")
    obi.click(until("the case", lambda: next((i for i in obi.all(under=cases) if title in i.name), None)))
    tree = obi.find(name="Observables")
    until("cisco.com, clean", lambda: next(
        (cell for cell in obi.all(name="cisco.com", under=tree) if cell.description == "Domain, clean"), None))


def check(first, last, ended):
    with tempfile.TemporaryDirectory() as folder:
        file = os.path.join(folder, "samples.har")
        with open(file, "w", encoding="utf-8") as out:
            out.write(sample_har.har(first, last, ended))
        with ObiWindow(program(), "--recording", file, "--profile", os.path.join(folder, "profile"), "--language", "en",
                       "--open", "reporting/mail-flow-summary", "--ribbon", "casebook", "--size", "1440x1000") as obi:
            check_figures(obi)
            check_cases(obi)
            check_verdict(obi)


def main():
    if not sample_har.have_samples():
        print("left out: this clone has no ../shared/samples")
        return 77
    # A span that the toolbar offers, and one that it does not.
    check("2026-11-16T00:00:00.000Z", "2026-11-23T00:00:00.000Z", "2026-11-23T00:12:00.000+00:00")
    check("2022-09-01T00:00:00.000Z", "2022-09-18T00:00:00.000Z", "2022-10-02T10:30:00.000Z")
    print("the samples are shown as they are")
    return 0


if __name__ == "__main__":
    sys.exit(main())
