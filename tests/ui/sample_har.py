# SPDX-FileCopyrightText: 2026 The Obi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A HAR put together from ../shared/samples: what a browser would have saved while somebody worked."""

import json
import os

SAMPLES = os.path.join(os.path.dirname(__file__), "..", "..", "..", "shared", "samples")
GATEWAY = "https://esa.example.com:6443/esa/api/v2.0"
PLATFORM = "https://visibility.amp.cisco.com/iroh"
PRIVATE_INTEL = "https://private.intel.amp.cisco.com/ctia"


def have_samples():
    return os.path.isdir(SAMPLES)


def sample(name):
    with open(os.path.join(SAMPLES, name), encoding="utf-8") as file:
        return file.read()


def entry(started, method, url, answer, body=None, status=200):
    request = {"method": method, "url": url, "httpVersion": "HTTP/2", "cookies": [],
               "headers": [{"name": ":method", "value": method}, {"name": "accept", "value": "application/json"}],
               "queryString": [], "headersSize": -1, "bodySize": -1}
    if body is not None:
        request["postData"] = {"mimeType": "application/json", "text": json.dumps(body)}
    return {"_initiator": {"type": "script"}, "pageref": "page_1", "startedDateTime": started, "time": 41.5,
            "request": request,
            "response": {"status": status, "statusText": "", "httpVersion": "HTTP/2", "cookies": [],
                         "headers": [{"name": "content-type", "value": "application/json"}],
                         "content": {"size": len(answer), "mimeType": "application/json", "text": answer},
                         "redirectURL": "", "headersSize": -1, "bodySize": -1, "_transferSize": 1},
            "cache": {}, "timings": {"blocked": 1, "send": 0.1, "wait": 40, "receive": 0.4}}


def har(first="2026-11-16T00:00:00.000Z", last="2026-11-23T00:00:00.000Z", ended="2026-11-23T00:12:00.000+00:00"):
    cisco = [{"type": "domain", "value": "cisco.com"}]
    span = f"startDate={first}&endDate={last}&device_type=esa"
    entries = [
        entry(ended, "GET", f"{GATEWAY}/reporting/mail_incoming_traffic_summary?{span}",
              sample("asyncos/esa_report_mail_incoming_traffic_summary.json")),
        entry(ended, "GET", f"{PRIVATE_INTEL}/casebook/search?query=*", sample("casebook/sx00_casebook_search_response.json")),
        entry(ended, "POST", f"{PRIVATE_INTEL}/casebook", sample("casebook/sx00_casebook_create_response.json"),
              json.loads(sample("casebook/sx00_casebook_create_request.json")), 201),
        entry(ended, "POST", f"{PLATFORM}/iroh-enrich/deliberate/observables", sample("enrich/sx00_deliberate_response.json"), cisco),
        entry(ended, "POST", f"{PLATFORM}/iroh-enrich/observe/observables", sample("enrich/sx00_observe_response.json"), cisco),
        entry(ended, "POST", f"{PLATFORM}/iroh-enrich/refer/observables", sample("enrich/sx00_refer_response.json"), cisco),
        entry(ended, "POST", f"{PLATFORM}/iroh-response/respond/observables", sample("response/sx00_respond_observables_response.json"), cisco),
    ]
    return json.dumps({"log": {"version": "1.2", "creator": {"name": "WebInspector", "version": "537.36"},
                               "pages": [{"startedDateTime": ended, "id": "page_1", "title": "SecureX", "pageTimings": {}}],
                               "entries": entries}})
