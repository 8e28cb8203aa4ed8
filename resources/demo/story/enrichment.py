# SPDX-License-Identifier: GPL-3.0-or-later
"""What the modules answer: verdicts, sightings, links and response actions."""

from datetime import timedelta
from urllib.parse import quote

from . import lure
from .clock import jst, wire
from .modules import AMP, DNS, EMAIL_GATEWAY, GLOBAL, MODULES, PRIVATE, missing_scope
from .numbers import rng_for, stable_uuid
from .observables import CONFIDENCE, MALICIOUS, NAMES, SEVERITY, winner
from .organisation import ENDPOINT_OWNERS, VISIBILITY, address

ENRICH = f"{VISIBILITY}/iroh/iroh-enrich"
RESPONSE = f"{VISIBILITY}/iroh/iroh-response"
PARTIAL = {**GLOBAL.tag(), "code": "too many requests", "type": "warning",
           "message": "Two of seven sources did not answer in time; the verdicts of the others are complete."}


def _list(docs):
    return {"count": len(docs), "docs": docs}


def _judgement_id(known, opinion):
    return "transient:" + stable_uuid(known.type, known.value, opinion.module.name, opinion.priority)


def _valid_time(opinion):
    return {"start_time": wire(opinion.start), "end_time": wire(opinion.end)}


def judgement(known, opinion):
    return {"type": "judgement", "id": _judgement_id(known, opinion), "observable": known.wire(),
            "disposition": opinion.disposition, "disposition_name": NAMES[opinion.disposition],
            "priority": opinion.priority, "severity": SEVERITY[opinion.disposition],
            "confidence": CONFIDENCE[opinion.disposition], "reason": opinion.reason, "source": opinion.module.name,
            "tlp": "amber" if opinion.module is PRIVATE else "green", "valid_time": _valid_time(opinion)}


def verdict(known, opinion):
    return {"type": "verdict", "observable": known.wire(), "disposition": opinion.disposition,
            "disposition_name": NAMES[opinion.disposition], "judgement_id": _judgement_id(known, opinion),
            "valid_time": _valid_time(opinion)}


def deliberation(module, observables):
    verdicts, judgements = [], []
    for known in observables:
        opinions = known.of(module)
        chosen = winner(opinions)
        if chosen:
            verdicts.append(verdict(known, chosen))
        judgements += [judgement(known, opinion) for opinion in opinions]
    return {"verdicts": _list(verdicts), "judgements": _list(judgements)}


def record_deliberate(recording, catalogue):
    observables = list(catalogue)
    body = [known.wire() for known in observables]
    for module in MODULES:
        url = f"{ENRICH}/deliberate/observables?mids={module.id}"
        if module is DNS:
            recording.add("platform", "POST", url, missing_scope("enrich/observables/deliberate:read"), body=body,
                          status=403, wait=module.wait)
            continue
        answer = {"data": [{**module.tag(), "data": deliberation(module, observables)}],
                  "errors": [PARTIAL] if module is GLOBAL else []}
        recording.add("platform", "POST", url, answer, body=body, wait=module.wait)


# --- sightings ------------------------------------------------------------------------------------------------------

# How often each module has seen an observable of the story: the sums are those of the pictures.
SEEN = {
    ("domain", "bit.ly"): {EMAIL_GATEWAY: 38, GLOBAL: 5, AMP: 4},
    ("domain", lure.PORTAL): {EMAIL_GATEWAY: 12, GLOBAL: 2, AMP: 4},
    ("ip", lure.SENDER_IP): {EMAIL_GATEWAY: 11, GLOBAL: 3, AMP: 8},
    ("sha256", lure.WORKBOOK_SHA256): {AMP: 2, GLOBAL: 1},
    ("url", lure.SHORT_LINK): {EMAIL_GATEWAY: 11},
    ("url", lure.PORTAL_LINK): {AMP: 3},
    ("domain", "login-verify.test"): {EMAIL_GATEWAY: 6, GLOBAL: 1},
    ("domain", "docs-share.example"): {EMAIL_GATEWAY: 4},
    ("domain", "parcel-notice.test"): {EMAIL_GATEWAY: 5},
    ("domain", "pay-slip.example.com"): {EMAIL_GATEWAY: 2},
    ("ip", "203.0.113.77"): {EMAIL_GATEWAY: 1, AMP: 1},
    ("domain", "hr-survey.example.org"): {EMAIL_GATEWAY: 3},
    ("email", lure.SENDER): {EMAIL_GATEWAY: 11},
    ("domain", "cdn-assets.example"): {},
    ("domain", "news.example"): {},
}
_FIRST_SEEN = {"parcel-notice.test": "2026-11-22 05:16", "pay-slip.example.com": "2026-11-22 20:31",
               "203.0.113.77": "2026-11-21 16:20", "hr-survey.example.org": "2026-11-22 23:48",
               "login-verify.test": "2026-11-19 22:07"}
_LURE_VALUES = {"bit.ly", lure.PORTAL, lure.SHORT_LINK, lure.PORTAL_LINK, lure.SENDER, lure.SENDER_IP,
                lure.WORKBOOK_SHA256}
_END = jst("2026-11-23 09:14")


def _times(rng, value, count, module):
    """Endpoints saw the clicks, exactly; what is left over trails off until the recording."""
    exact = [message.clicked for message in lure.MESSAGES if message.clicked] if module is AMP else []
    start = jst(_FIRST_SEEN.get(value, "2026-11-20 14:03"))
    times = exact[:count]
    span = (_END - start).total_seconds()
    while len(times) < count:
        times.append(start + timedelta(seconds=int(span * rng.random() ** 2)))
    return sorted(times)


def _target(module, pool, number):
    if module is AMP:
        host, user = ENDPOINT_OWNERS[number % len(ENDPOINT_OWNERS)]
        return "endpoint.workstation", [{"type": "hostname", "value": host}, {"type": "user", "value": user}]
    return "process.email-service", [{"type": "email", "value": address(pool[number % len(pool)])}]


def _relation(origin, relation, source, related):
    return {"origin": origin, "relation": relation, "source": dict(zip(("type", "value"), source)),
            "related": dict(zip(("type", "value"), related))}


_WORKBOOK, _SHORT, _PORTAL = ("sha256", lure.WORKBOOK_SHA256), ("url", lure.SHORT_LINK), ("url", lure.PORTAL_LINK)
_RELATIONS = {
    ("domain", "bit.ly"): [("Supra-domain_Of", ("domain", "bit.ly"), _SHORT)],
    ("domain", lure.PORTAL): [("Downloaded_From", _WORKBOOK, _PORTAL)],
    _PORTAL: [("Downloaded_From", _WORKBOOK, _PORTAL)],
    _WORKBOOK: [("Connected_To", _WORKBOOK, ("ip", lure.SENDER_IP)),
                ("Characterized_By", _WORKBOOK, ("file_name", lure.WORKBOOK))],
    ("ip", "203.0.113.77"): [("Downloaded_From", ("file_name", "readme_jp.pdf"), ("ip", "203.0.113.77"))],
}


# What every message of the lure holds.
_IN_EACH_MESSAGE = (("email", lure.SENDER), ("ip", lure.SENDER_IP), _SHORT, ("domain", "bit.ly"), ("domain", lure.PORTAL))


def numbers_of(message):
    return ("email_messageid", message.message_id), ("cisco_mid", str(message.mid))


def message_sighting(message):
    """What the gateway saw of one message: all that is in it, and whom it went to."""
    number, mid = numbers_of(message)
    seen = (*_IN_EACH_MESSAGE, number, mid, ("email_subject", message.subject))
    recipient, moment = ("email", message.recipient), wire(message.received)
    relations = (("Sent", ("email", lure.SENDER), number), ("Sent_To", number, recipient), ("Contains", number, _SHORT),
                 ("Connected_From", ("email", lure.SENDER), ("ip", lure.SENDER_IP)), ("Redirects_To", _SHORT, _PORTAL))
    return {"type": "sighting", "id": "transient:" + stable_uuid("sighting", "message", message.message_id),
            "title": "Message delivered", "source": EMAIL_GATEWAY.name, "tlp": "amber", "count": 1, "internal": True,
            "confidence": "High", "severity": "Medium", "sensor": "process.email-service", "resolution": "allowed",
            "observed_time": {"start_time": moment, "end_time": moment}, "timestamp": moment,
            "observables": [dict(zip(("type", "value"), each)) for each in seen],
            "relations": [_relation(EMAIL_GATEWAY.name, *relation) for relation in relations],
            "targets": [{"type": "process.email-service", "observables": [dict(zip(("type", "value"), recipient))],
                         "observed_time": {"start_time": moment, "end_time": moment}}]}


def sightings(module, key):
    """Of one observable alone; the lure's messages are sightings of several."""
    kind, value = key
    count = SEEN[key].get(module, 0)
    if module is EMAIL_GATEWAY and key in _IN_EACH_MESSAGE:
        count -= len(lure.MESSAGES)
    rng = rng_for("sightings", module.name, value)
    pool = rng.sample([message.name for message in lure.MESSAGES], 2)
    docs = []
    for number, moment in enumerate(_times(rng, value, count, module)):
        target_type, observables = _target(module, pool, number)
        relations = [_relation(module.name, *relation) for relation in _RELATIONS.get(key, ())]
        if module is AMP and kind == "ip":
            relations = [_relation(module.name, "Connected_To", ("hostname", observables[0]["value"]), key)]
        doc = {"type": "sighting", "id": "transient:" + stable_uuid("sighting", module.name, value, number),
               "title": "Seen by " + module.name, "source": module.name, "tlp": "amber", "count": 1, "internal": True,
               "confidence": "High", "severity": "Medium", "sensor": target_type, "resolution": "detected",
               "observed_time": {"start_time": wire(moment), "end_time": wire(moment)}, "timestamp": wire(moment),
               "observables": [{"type": kind, "value": value}], "relations": relations}
        if module is not GLOBAL:
            doc["targets"] = [{"type": target_type, "observables": observables,
                               "observed_time": {"start_time": wire(moment), "end_time": wire(moment)}}]
        docs.append(doc)
    return docs


def _indicators(module):
    if module is not PRIVATE and module is not GLOBAL:
        return []
    return [{"type": "indicator", "id": "transient:" + stable_uuid("indicator", module.name),
             "title": "Invoice lure by short link, November 2026", "producer": module.name, "source": module.name,
             "tlp": "amber", "confidence": "High", "severity": "High", "tags": ["phishing", "macro"],
             "short_description": "Short link to a look-alike payment portal that serves a macro workbook",
             "valid_time": {"start_time": "2026-11-20T06:10:00.000Z", "end_time": "2525-01-01T00:00:00.000Z"}}]


def _relationships(module, keys, catalogue):
    """Ties each malicious judgement of the story to the indicator."""
    indicators = _indicators(module)
    if not indicators:
        return []
    docs = []
    for key in keys:
        for opinion in catalogue.find(*key).of(module):
            if opinion.disposition == MALICIOUS and not opinion.expired:
                source = _judgement_id(catalogue.find(*key), opinion)
                docs.append({"type": "relationship", "id": "transient:" + stable_uuid("relationship", source),
                             "relationship_type": "based-on", "source_ref": source, "target_ref": indicators[0]["id"],
                             "source": module.name, "tlp": "amber"})
    return docs


def observation(module, observables, catalogue):
    """What a module has seen of some observables of the catalogue, besides what it thinks of them."""
    keys = [(known.type, known.value) for known in observables if (known.type, known.value) in SEEN]
    data = deliberation(module, observables)
    messages = [message_sighting(message) for message in lure.MESSAGES] if module is EMAIL_GATEWAY and keys else []
    data["sightings"] = _list(messages + [doc for key in keys for doc in sightings(module, key)])
    data["indicators"] = _list(_indicators(module) if keys else [])
    data["relationships"] = _list(_relationships(module, keys, catalogue))
    return data


def record_observe(recording, catalogue):
    numbers = [number for message in lure.MESSAGES for number in numbers_of(message)]
    observables = [catalogue.find(*key) for key in (*SEEN, *numbers)]
    body = [known.wire() for known in observables]
    for module in MODULES:
        url = f"{ENRICH}/observe/observables?mids={module.id}"
        if module is DNS:
            recording.add("platform", "POST", url, missing_scope("enrich/observables/observe:read"), body=body,
                          status=403, wait=module.wait)
            continue
        data = observation(module, observables, catalogue)
        recording.add("platform", "POST", url, {"data": [{**module.tag(), "data": data}],
                                                "errors": [PARTIAL] if module is GLOBAL else []},
                      body=body, wait=module.wait)


# --- links and actions ----------------------------------------------------------------------------------------------

NOUNS = {"domain": "domain", "url": "URL", "ip": "address", "ipv6": "address", "email": "mailbox", "sha256": "file"}


def references(known):
    noun, encoded = NOUNS[known.type], quote(known.value, safe="")
    links = []
    if known.type != "email":
        links.append((GLOBAL, "lookup", f"Look up this {noun}", f"https://intel.harukaze.example/lookup?q={encoded}"))
    if known.type in ("sha256", "ip", "email") or known.value in _LURE_VALUES:
        links.append((AMP, "trajectory", f"Find computers that met this {noun}",
                      f"https://endpoints.harukaze.example/search?q={encoded}"))
    return [{"id": f"ref-{identifier}-{known.type}", **module.tag(), "title": title,
             "description": f"{title} in {module.name}", "url": url, "categories": [module.name, "Search"]}
            for module, identifier, title, url in links]


ACTIONS = {
    "domain": ((EMAIL_GATEWAY, "add-url-block", "Add to URL block list"), (DNS, "block", "Block this domain")),
    "url": ((EMAIL_GATEWAY, "add-url-block", "Add to URL block list"),),
    "ip": ((EMAIL_GATEWAY, "add-sender-block", "Add to sender block list"),
           (AMP, "add-network-block", "Add to blocked networks")),
    "ipv6": ((EMAIL_GATEWAY, "add-sender-block", "Add to sender block list"),),
    "sha256": ((AMP, "add-sha256-detection", "Add to custom detection list"),),
    "hostname": ((AMP, "isolate", "Isolate this computer"), (AMP, "unisolate", "End the isolation")),
    "email": ((EMAIL_GATEWAY, "add-sender-block", "Add to sender block list"),),
}
ACTIONS["email_messageid"] = ACTIONS["cisco_mid"] = ((EMAIL_GATEWAY, "delete", "Delete"),
                                                     (EMAIL_GATEWAY, "forward", "Forward"),
                                                     (EMAIL_GATEWAY, "forward-delete", "Forward and Delete"))


def trigger_path(module, action, kind, value):
    return (f"/respond/trigger/{module.id}/{action}?observable_type={kind}"
            f"&observable_value={quote(value, safe='')}")


def actions(kind, value):
    return [{"id": action, **module.tag(), "title": title, "description": f"{title} ({module.name})",
             "url": trigger_path(module, action, kind, value), "categories": [module.name]}
            for module, action, title in ACTIONS.get(kind, ())]


def record_pivots(recording, observables):
    for known in observables:
        if known.type in NOUNS:
            recording.add("platform", "POST", f"{ENRICH}/refer/observables", {"data": references(known), "errors": []},
                          body=[known.wire()], wait=90)
        recording.add("platform", "POST", f"{RESPONSE}/respond/observables",
                      {"data": actions(known.type, known.value), "errors": []}, body=[known.wire()], wait=120)


def outcome(module):
    """How a module takes an action: all obey but DNS Security."""
    if module is not DNS:
        return {"data": {"status": "success"}, "errors": []}
    refused = {**DNS.tag(), "code": "permission denied", "type": "fatal",
               "message": "The enforcement list of this organisation is read-only."}
    return {"data": {"status": "failure"}, "errors": [refused]}


def record_triggers(recording, observables):
    """Every action that the pivot menus offer."""
    endpoints = [("hostname", name) for name in lure.ENDPOINTS]
    offered = [(known.type, known.value) for known in observables]
    for kind, value in dict.fromkeys(offered + endpoints):
        for module, action, _title in ACTIONS.get(kind, ()):
            recording.add("platform", "POST",
                          f"{VISIBILITY}/iroh/iroh-response" + trigger_path(module, action, kind, value),
                          outcome(module), wait=900)
