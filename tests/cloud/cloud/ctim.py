# SPDX-FileCopyrightText: 2026 The Obi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What each CTIM entity may and must hold when it is made (the New* schemas, which are closed)."""

from . import observables

_BASE = "id type schema_version revision external_ids external_references timestamp language tlp authorized_users " \
        "authorized_groups"
_DESCRIBED = " title short_description description"
_SOURCED = " source source_uri"
_ALL = _BASE + _DESCRIBED + _SOURCED

# type: (what it may hold, what it must hold)
SCHEMAS = {name: (frozenset(allowed.split()), required.split()) for name, allowed, required in (
    ("casebook", _ALL + " observables texts bundle", ""),
    ("incident", _ALL + " confidence status incident_time severity categories discovery_method intended_effect "
     "assignees detection_sources promotion_method scores tactics techniques meta", "confidence status incident_time"),
    ("sighting", _ALL + " observed_time observables targets relations sensor sensor_coordinates severity resolution "
     "internal data context count confidence activity_interval detection_interval modification_interval",
     "observed_time"),
    ("judgement", _BASE + _SOURCED + " observable disposition disposition_name priority confidence severity valid_time "
     "reason reason_uri", "observable source priority confidence severity"),
    ("relationship", _ALL + " relationship_type source_ref target_ref", "relationship_type source_ref target_ref"),
    ("note", _BASE + _SOURCED + " note_class content related_entities author", "note_class content related_entities"),
    ("target-record", _ALL + " targets", "source targets"),
    ("feedback", _BASE + _SOURCED + " entity_id feedback reason", "entity_id feedback reason"),
    ("indicator", _ALL + " producer valid_time tags indicator_type specification confidence severity likely_impact "
     "kill_chain_phases judgements composite_indicator_expression negate test_mechanisms", "producer"),
    ("actor", _ALL + " actor_types aliases valid_time identity motivation sophistication intended_effect "
     "planning_and_operational_support confidence", "title description short_description actor_types"),
    ("attack-pattern", _ALL + " abstraction_level kill_chain_phases x_mitre_data_sources x_mitre_platforms "
     "x_mitre_contributors", "title description short_description"),
    ("campaign", _ALL + " campaign_type names valid_time status activity confidence intended_effect",
     "title description short_description campaign_type"),
    ("coa", _ALL + " coa_type valid_time stage objective impact cost efficacy structured_coa_type open_c2_coa "
     "related_COAs", ""),
    ("malware", _ALL + " labels kill_chain_phases x_mitre_aliases abstraction_level",
     "title description short_description labels"),
    ("tool", _ALL + " labels kill_chain_phases tool_version x_mitre_aliases",
     "title description short_description labels"),
    ("vulnerability", _ALL + " cve impact published_date last_modified_date configurations", "description"),
)}
OPEN = {"investigation": ["source"]}  # any key may come
TYPES = tuple(SCHEMAS) + tuple(OPEN)
PATCHED = ("casebook", "incident", "note")
PLURALS = {name: name.replace("-", "_") + ("s" if not name.endswith("y") else "") for name in TYPES}
PLURALS["vulnerability"] = "vulnerabilities"

STATUSES = ("New", "New: Processing", "New: Presented", "Open", "Open: Investigating", "Open: Reported",
            "Open: Contained", "Open: Recovered", "Hold", "Hold: Internal", "Hold: External", "Hold: Legal", "Stalled",
            "Containment Achieved", "Restoration Achieved", "Incident Reported", "Closed", "Closed: Under Review",
            "Closed: Confirmed Threat", "Closed: Suspected", "Closed: False Positive", "Closed: Near-Miss",
            "Closed: Merged", "Closed: Other", "Rejected")
CONFIDENCES = ("Info", "Low", "Medium", "High", "None", "Unknown")
SEVERITIES = CONFIDENCES + ("Critical",)
DISPOSITIONS = {1: "Clean", 2: "Malicious", 3: "Suspicious", 4: "Common", 5: "Unknown"}
_VOCABULARIES = {"tlp": ("white", "green", "amber", "red"), "confidence": CONFIDENCES, "severity": SEVERITIES,
                 "promotion_method": ("Manual", "Automated")}
_TEXTS = ("title", "short_description", "description", "source", "source_uri", "language", "reason", "content",
          "producer", "relationship_type", "source_ref", "target_ref", "discovery_method", "entity_id")
_LIMITS = {"title": 1024, "short_description": 2048, "description": 5000, "source": 2048, "source_uri": 2048,
           "reason": 1024, "content": 5000}


def _not_a(predicate, value):
    kind = {dict: "a-clojure.lang.PersistentArrayMap", list: "a-clojure.lang.LazySeq", type(None): "nil"}
    shown = f'"{value}"' if isinstance(value, str) else kind.get(type(value), str(value).lower())
    return f"(not ({predicate} {shown}))"


def _one_of(words, value):
    return None if value in words else _not_a("#{" + " ".join(f'"{word}"' for word in words) + "}", value)


def _check(kind, key, value):
    """What the schema library says of one value, or None."""
    if key in _VOCABULARIES:
        return _one_of(_VOCABULARIES[key], value)
    if key == "status" and kind == "incident":
        return _one_of(STATUSES, value)
    if key in _TEXTS and not isinstance(value, str):
        return _not_a("instance? java.lang.String", value)
    if key == "observables":
        return observables.problems(value)
    if key == "observable":
        return observables.problem(value)
    if key == "type":
        return _one_of((kind,), value)
    if key in ("assignees", "categories", "external_ids", "detection_sources") and not (
            isinstance(value, list) and all(isinstance(item, str) for item in value)):
        return _not_a("sequential?", value)
    if key == "texts" and not (isinstance(value, list) and all(
            isinstance(item, dict) and item.keys() == {"type", "text"} for item in value)):
        return _not_a("sequential?", value)
    if key in ("priority", "disposition", "feedback", "count") and (isinstance(value, bool)
                                                                    or not isinstance(value, int)):
        return _not_a("integer?", value)
    return None


def coercion_problems(kind, entity, whole=True):
    """{key: what is wrong} in the words of the closed schema; whole: required keys are asked for."""
    if not isinstance(entity, dict):
        return {"body": _not_a("map?", entity)}
    if kind in OPEN:
        return {key: "missing-required-key" for key in OPEN[kind] if whole and key not in entity}
    allowed, required = SCHEMAS[kind]
    wrong = {key: "disallowed-key" for key in entity if key not in allowed}
    if whole:
        wrong |= {key: "missing-required-key" for key in required if key not in entity}
        for key, inner in (("incident_time", "opened"), ("observed_time", "start_time")):
            if key in required and isinstance(entity.get(key), dict) and inner not in entity[key]:
                wrong[key] = {inner: "missing-required-key"}
    for key, value in entity.items():
        problem = None if key in wrong else _check(kind, key, value)
        if problem is not None:
            wrong[key] = problem
    return wrong


def spec_problem(entity):
    """What is wrong with an entity of the right shape: too long, in the wrong order, at odds with itself."""
    for key, limit in _LIMITS.items():
        # A JVM counts UTF-16 units.
        if isinstance(entity.get(key), str) and len(entity[key].encode("utf-16-le")) // 2 > limit:
            return f"{key}: max-len-{limit}?"
    observed = entity.get("observed_time")
    if isinstance(observed, dict) and observed.get("end_time", "9") < observed.get("start_time", ""):
        return "observed_time: start_time is after end_time"
    if not 0 <= entity.get("priority", 0) <= 100:
        return "priority: 0 to 100"
    if entity.get("feedback", 0) not in (-1, 0, 1):
        return "feedback: -1, 0 or 1"
    number, name = entity.get("disposition"), entity.get("disposition_name")
    if number is not None and number not in DISPOSITIONS:
        return "disposition: 1 to 5"
    if number is not None and name is not None and DISPOSITIONS[number] != name:
        return "disposition and disposition_name differ"
    return None


def completed(kind, entity):
    """With what the server adds to some kinds."""
    if kind == "judgement":
        names = {name: number for number, name in DISPOSITIONS.items()}
        number = entity.get("disposition") or names.get(entity.get("disposition_name"), 5)
        return {**entity, "disposition": number, "disposition_name": DISPOSITIONS[number],
                "valid_time": {"start_time": entity["timestamp"], "end_time": "2525-01-01T00:00:00.000Z",
                               **entity.get("valid_time", {})}}
    if kind == "sighting":
        return {"count": 1, "confidence": "Unknown", **entity}
    if kind == "indicator":
        return {"valid_time": {"start_time": entity["timestamp"], "end_time": "2525-01-01T00:00:00.000Z"}, **entity}
    return entity
