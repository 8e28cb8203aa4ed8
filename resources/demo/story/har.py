# SPDX-License-Identifier: GPL-3.0-or-later
"""HAR 1.2: entries with their latencies, laid out on the clock so that the last answer ends the recording.

queryString stays empty: the URL says the same, and saying it twice would be a tenth of the file.
"""

import json
import os
import tempfile
from datetime import timedelta

from .clock import RECORDING_END, wire

STATUS_TEXT = {200: "OK", 201: "Created", 403: "Forbidden", 404: "Not Found", 409: "Conflict"}
SPAN = timedelta(minutes=36)


def compact(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


class Recording:
    def __init__(self):
        self._entries = []
        self._pages = {}

    def __len__(self):
        return len(self._entries)

    def page(self, name, title):
        self._pages.setdefault(name, title)

    def add(self, page, method, url, answer, *, body=None, status=200, wait=60, headers=()):
        """One exchange. answer and body are JSON values; wait is the server's thinking time in milliseconds."""
        text = compact(answer)
        size = len(text.encode())
        receive = 1 + size // 40000
        request = {"method": method, "url": url, "httpVersion": "HTTP/1.1", "cookies": [], "headers": [],
                   "queryString": [], "headersSize": -1, "bodySize": 0}
        if body is not None:
            content = compact(body)
            request["headers"] = [{"name": "Content-Type", "value": "application/json"}]
            request["postData"] = {"mimeType": "application/json", "text": content}
            request["bodySize"] = len(content.encode())
        response = {"status": status, "statusText": STATUS_TEXT[status], "httpVersion": "HTTP/1.1", "cookies": [],
                    "headers": [{"name": "Content-Type", "value": "application/json"},
                                *({"name": name, "value": value} for name, value in headers)],
                    "content": {"size": size, "mimeType": "application/json", "text": text},
                    "redirectURL": "", "headersSize": -1, "bodySize": size}
        self._entries.append({"pageref": page, "startedDateTime": "", "time": wait + receive, "request": request,
                              "response": response, "cache": {},
                              "timings": {"send": 0, "wait": wait, "receive": receive}})

    def _stamp(self):
        last = self._entries[-1]
        final = RECORDING_END - timedelta(milliseconds=last["time"])
        first = RECORDING_END - SPAN
        longest = timedelta(milliseconds=max(entry["time"] for entry in self._entries))
        step = (final - longest - first) / max(1, len(self._entries) - 1)
        for i, entry in enumerate(self._entries[:-1]):
            entry["startedDateTime"] = wire(first + i * step)
        last["startedDateTime"] = wire(final)

    def document(self):
        self._stamp()
        started = {}
        for entry in self._entries:
            started.setdefault(entry["pageref"], entry["startedDateTime"])
        pages = [{"startedDateTime": started[name], "id": name, "title": title, "pageTimings": {}}
                 for name, title in self._pages.items() if name in started]
        return {"log": {"version": "1.2",
                        "creator": {"name": "Obi demo story", "version": "1",
                                    "comment": "Made up throughout; SPDX-License-Identifier: GPL-3.0-or-later"},
                        "pages": pages, "entries": self._entries}}


def write_whole(path, document):
    """The file appears complete or not at all."""
    folder = os.path.dirname(os.path.abspath(path))
    handle, temporary = tempfile.mkstemp(prefix=".demo-", suffix=".har", dir=folder)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(compact(document))
        os.chmod(temporary, 0o644)
        os.replace(temporary, path)
    except BaseException:
        os.unlink(temporary)
        raise
