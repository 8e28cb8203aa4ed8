# SPDX-License-Identifier: GPL-3.0-or-later
"""Queries across the fleet. The one of the pictures asks eight hosts: two have the file, one has not, one timed out,
two are offline, two do not answer in time. Four more follow what it found."""

from dataclasses import dataclass

from . import lure
from .clock import epoch, jst
from .numbers import stable_uuid
from .orbital_catalogue import CATALOGUE, PROCESS_BY_HASH
from .organisation import ORBITAL

HOSTS = ("WS-0417", "WS-0522", "WS-0388", "WS-0611", "FS-0003", "WS-0274", "WS-0719", "WS-0820")
_SERVERS = ("FS-0003",)
SQL = PROCESS_BY_HASH
_STAGE = r"C:\Users\finance\AppData\Roaming\invoice_stage.exe"


@dataclass(frozen=True)
class Asked:
    """One query with what came of it: for each page the hosts that answered, with their rows or what went wrong."""
    name: str
    hosts: tuple
    columns: tuple
    pages: tuple
    started: str  # on the Japanese clock

    @property
    def job(self):
        return stable_uuid("orbital job") if self.name == "Running process by hash" else \
            stable_uuid("orbital job", self.name)


_TIMED_OUT = "The host did not finish the query in time."
_OFFLINE = "The host is offline."
_MARK = lure.WORKBOOK_SHA256

QUERIES = (
    Asked("DNS cache lookup", HOSTS[:3], ("name", "type"), (
        {"WS-0417": (("bit.ly", "A"), (lure.PORTAL, "A")), "WS-0522": (("bit.ly", "A"), (lure.PORTAL, "A")),
         "WS-0388": ()},), "2026-11-23 09:33:02"),
    Asked("Open sockets by remote IP", HOSTS[:3],
          ("pid", "name", "path", "local_address", "local_port", "remote_address", "remote_port", "state"), (
        {"WS-0417": (("5980", "invoice_stage.exe", _STAGE, "192.0.2.117", "49872", lure.SENDER_IP, "80",
                      "ESTABLISHED"),), "WS-0522": (), "WS-0388": ()},), "2026-11-23 09:34:40"),
    Asked("Recent downloads", lure.ENDPOINTS, ("path", "filename", "size", "sha256", "mtime"), (
        {"WS-0417": ((r"C:\Users\finance\Downloads" + "\\" + lure.WORKBOOK, lure.WORKBOOK, "48210", _MARK,
                      "2026-11-20 05:26:58"),),
         "WS-0522": ((r"C:\Users\ktanaka\Downloads" + "\\" + lure.WORKBOOK, lure.WORKBOOK, "48210", _MARK,
                      "2026-11-20 05:20:31"),)},), "2026-11-23 09:36:15"),
    Asked("Scheduled tasks", lure.ENDPOINTS, ("name", "action", "path", "enabled", "state"), (
        {"WS-0417": ((r"\InvoiceUpdate", _STAGE, r"\InvoiceUpdate", "1", "ready"),), "WS-0522": ()},),
        "2026-11-23 09:37:48"),
    Asked("Running process by hash", HOSTS, ("pid", "name", "path", "sha256", "username", "started"), (
        {"WS-0417": (("6124", "invoice_1120.exe", r"C:\Users\finance\AppData\Local\Temp", _MARK, "finance",
                      "2026-11-20 05:27:41"),
                     ("5980", "invoice_stage.exe", r"C:\Users\finance\AppData\Roaming", _MARK, "finance",
                      "2026-11-20 05:27:12")),
         "WS-0522": (("7716", "invoice_1120.exe", r"C:\Users\ktanaka\Downloads", _MARK, "ktanaka",
                      "2026-11-20 06:02:33"),)},
        {"WS-0388": (), "WS-0274": _TIMED_OUT, "WS-0719": _OFFLINE, "WS-0820": _OFFLINE},
    ), "2026-11-23 09:40:10"),
)
BY_JOB = {asked.job: asked for asked in QUERIES}
LAST = QUERIES[-1]
JOB = LAST.job


def _sql(name):
    return CATALOGUE_SQL[name]


def _result(asked, host, answer, second):
    server = host in _SERVERS
    result = {"node": stable_uuid("node", host),
              "hostinfo": {"hostname": host, "osinfo": {
                  "os": "windows", "osname": "Windows Server 2022" if server else "Windows 11 Pro"}},
              "reported": f"{_utc(asked.started, second)}.120000000Z", "rowcount": 0}
    if isinstance(answer, str):
        return {**result, "error": {"en": answer}, "osQueryResult": []}
    return {**result, "rowcount": len(answer),
            "osQueryResult": [{"label": asked.name, "columns": list(asked.columns),
                               "values": [value for row in answer for value in row], "error": "", "secs": 1.2}]}


def _utc(started, seconds):
    moment = jst(started)
    return moment.fromtimestamp(moment.timestamp() + seconds, moment.tzinfo).strftime("%Y-%m-%dT%H:%M:%S")


CATALOGUE_SQL = {name: sql for queries in CATALOGUE.values() for name, _, sql in queries}


def stock():
    return [{"id": stable_uuid("stock", name), "name": name, "category": category, "os": ["windows"],
             "description": description, "osQuery": [{"label": name, "sql": sql}]}
            for category, queries in CATALOGUE.items() for name, description, sql in queries]


def catalogs():
    """The organisation keeps none of its own: there is the service's catalogue alone."""
    return [{"id": "cisco", "name": "Cisco"}]


def question(asked=LAST):
    """The body of a query of the story."""
    return {"name": asked.name, "nodes": [f"hostname:{host}" for host in asked.hosts],
            "osQuery": [{"label": asked.name, "name": asked.name, "sql": _sql(asked.name)}]}


def pages(asked=LAST):
    """Its results as they come in; the last page points to itself."""
    told, second = [], 11
    for number, answers in enumerate(asked.pages):
        results = []
        for host, answer in answers.items():
            results.append(_result(asked, host, answer, second))
            second += 2 if not isinstance(answer, str) else 5
        told.append({"results": results, "next": f"page-{number + 2}"})
        second += 10
    return (*told, {"results": [], "next": f"page-{len(asked.pages) + 1}"})


def job(asked=LAST):
    return {"ID": asked.job, **question(asked), "created": f"{_utc(asked.started, 0)}.000000000Z",
            "expiry": epoch(jst(asked.started)) + 290, "done": asked is not LAST}


def record_orbital(recording):
    recording.page("orbital", "Orbital, Asia Pacific")
    recording.add("orbital", "GET", f"{ORBITAL}/v0/ok", {"ok": True}, wait=60)
    recording.add("orbital", "GET", f"{ORBITAL}/v0/stock", {"stock": stock()}, wait=140)
    recording.add("orbital", "GET", f"{ORBITAL}/v0/catalogs", {"catalogs": catalogs()}, wait=80)
    for asked in QUERIES:
        recording.add("orbital", "POST", f"{ORBITAL}/v0/query/run", {"ID": asked.job}, body=question(asked), wait=210)
        results = f"{ORBITAL}/v0/jobs/{asked.job}/results?limit=100"
        for number, page in enumerate(pages(asked)):
            # Nothing new at the end: the cursor comes back unchanged until the query ends.
            cursor = f"&cursor=page-{number + 1}" if number else ""
            recording.add("orbital", "GET", results + cursor, page, wait=(400, 600, 120)[min(number, 2)])
        recording.add("orbital", "GET", f"{ORBITAL}/v0/jobs/{asked.job}", job(asked), wait=80)
