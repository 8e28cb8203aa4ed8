# SPDX-FileCopyrightText: 2026 The Obi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Observable types, what is wrong with a list of observables, and which ones a text holds."""

import ipaddress
import re

TYPES = frozenset("""acudid amp_computer_guid certificate_common_name certificate_issuer certificate_serial cisco_cm_id
cisco_mid cisco_uc_id cortex_agent_id crowdstrike_id cvm_id cybereason_id darktrace_id device domain email
email_messageid email_subject file_name file_path google_chromebook_id google_cloud_id hostname imei imsi intune_id ip
ipv6 jamf_management_id mac_address md5 meraki_network_id meraki_node_sn meraki_org_id ms_machine_id mutex ngfw_id
ngfw_name odns_identity odns_identity_label orbital_node_id pki_serial process_args process_hash process_name
process_path process_uid process_username processor_id registry_key registry_name registry_path s1_agent_id
secure_access_id serial_number service_now_id sha1 sha256 swc_device_id trend_micro_id url user user_agent""".split())


def problem(observable):
    """What is wrong with one {"type", "value"} as the schema library says it, or None."""
    if not isinstance(observable, dict):
        return "(not (map? %s))" % _name(observable)
    wrong = {key: "disallowed-key" for key in observable if key not in ("type", "value")}
    for key in ("type", "value"):
        if key not in observable:
            wrong[key] = "missing-required-key"
        elif not isinstance(observable[key], str):
            wrong[key] = "(not (instance? java.lang.String %s))" % _name(observable[key])
    if "type" not in wrong and observable["type"] not in TYPES:
        wrong["type"] = f'(not (#{{observable types}} "{observable["type"]}"))'
    return wrong or None


def problems(observables):
    """Of a list, one entry for each; None where all is well."""
    if not isinstance(observables, list):
        return "(not (sequential? %s))" % _name(observables)
    found = [problem(observable) for observable in observables]
    return found if any(found) else None


def _name(value):
    return {dict: "a-clojure.lang.PersistentArrayMap", list: "a-clojure.lang.LazySeq", str: "a-java.lang.String",
            type(None): "nil"}.get(type(value), str(value).lower())


_HOST = r"(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}"
_PATTERN = re.compile("|".join((
    r"(?P<url>\bhttps?://[^\s\"'<>|]+)", rf"(?P<email>\b[A-Za-z0-9._%+-]+@{_HOST})",
    r"(?P<ipv6>(?<![\w:])(?:[0-9A-Fa-f]{1,4}:|:)(?:[0-9A-Fa-f]{0,4}:)+[0-9A-Fa-f]{0,4}(?![\w:]))",
    r"(?P<ip>(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?![\w]|\.\d))", r"(?P<sha256>\b[0-9A-Fa-f]{64}\b)",
    r"(?P<sha1>\b[0-9A-Fa-f]{40}\b)", r"(?P<md5>\b[0-9A-Fa-f]{32}\b)", rf"(?P<domain>(?<![\w.@-]){_HOST}\b)")))
_FILE_ENDINGS = ("exe", "dll", "xlsm", "xlsx", "docx", "docm", "pdf", "zip", "txt", "js", "vbs", "jpg", "png", "eml")


def in_text(content):
    """The simple observables of a text: each once, in order."""
    found = {}
    for match in _PATTERN.finditer(content):
        kind, value = match.lastgroup, match.group().rstrip(".,;:!?)]}") if match.lastgroup == "url" else match.group()
        if _is_real(kind, value):
            found.setdefault((kind, value.lower() if kind in ("sha256", "sha1", "md5", "domain") else value))
    return [{"value": value, "type": kind} for kind, value in found]


def _is_real(kind, value):
    if kind in ("ip", "ipv6"):
        try:
            return ipaddress.ip_address(value).version == (4 if kind == "ip" else 6)
        except ValueError:
            return False
    return kind != "domain" or value.rpartition(".")[2].lower() not in _FILE_ENDINGS
