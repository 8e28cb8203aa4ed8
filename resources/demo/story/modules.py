# SPDX-License-Identifier: GPL-3.0-or-later
"""The five integration modules of the made-up tenant, and who asks them."""

from dataclasses import dataclass

from . import clock
from .numbers import stable_uuid
from .organisation import VISIBILITY

ORG_ID = stable_uuid("organisation")
USER_ID = stable_uuid("user", "k.tanaka")
TRACE_ID = stable_uuid("trace", "dns")


@dataclass(frozen=True)
class Module:
    name: str
    type_id: str
    wait: int

    @property
    def id(self):
        return stable_uuid("module", self.name)

    def tag(self):
        """The keys every answer and error of a module carries."""
        return {"module": self.name, "module_instance_id": self.id, "module_type_id": self.type_id,
                "module_instance_state": "active"}


EMAIL_GATEWAY = Module("Email Gateway", stable_uuid("module type", "Email Gateway"), 80)
PRIVATE = Module("Private Intel", "2c8b4134-c521-5be5-aaf8-af06e5e27cbb", 140)
GLOBAL = Module("Global Intel", "87563e81-ddc5-5f61-b4f8-dbe71252c922", 300)
AMP = Module("AMP for Endpoints", "1898d0e8-45f7-550d-8ab5-915f064426dd", 2600)
DNS = Module("DNS Security", "188d70f7-29d5-5069-9098-d83a3ec8e797", 60)
MODULES = (EMAIL_GATEWAY, PRIVATE, GLOBAL, AMP, DNS)
ANSWERING = MODULES[:4]


def missing_scope(scope):
    return {"error": "missing_scope",
            "error_description": "You do not have the required credentials to access this route.",
            "missing-scopes": [scope], "required-scopes": [scope],
            "scopes": ["casebook", "enrich:read", "inspect:read", "integration:read", "orbital", "private-intel",
                       "profile", "response"],
            "user-id": USER_ID, "org-id": ORG_ID, "trace_id": TRACE_ID}


def module_instances():
    return [{"id": module.id, "name": module.name, "module_type_id": module.type_id, "org_id": ORG_ID,
             "user_id": USER_ID, "enabled": True, "visibility": "org", "state": "active",
             "created_at": "2025-04-0%dT02:00:00.000Z" % (number + 1), "updated_at": "2026-10-01T02:00:00.000Z",
             "settings": {}, "external_references": []} for number, module in enumerate(MODULES)]


def health(module, fails):
    """What the platform says of a module's health."""
    if fails:
        return {**module.tag(), "data": {"status": "error"}}
    start = clock.RANGE_END
    return {**module.tag(), "data": {"status": "ok", "quotas": {"requests": {
        "description": "Requests in an hour", "values": {
            "bucket_unit": "hour", "bucket_limit": 5000, "current_bucket_consumption": 12,
            "current_bucket_start_time": clock.wire(start), "current_bucket_end_time": clock.wire(start.replace(hour=1))
        }}}}}


UNLICENSED = {**DNS.tag(), "code": "permission denied", "type": "fatal",
              "message": "The module is not licensed for this organisation."}


def record_modules(recording):
    recording.page("platform", "Platform, Asia Pacific")
    recording.add("platform", "GET", f"{VISIBILITY}/iroh/iroh-int/module-instance", module_instances(), wait=90)
    recording.add("platform", "POST", f"{VISIBILITY}/iroh/iroh-enrich/health",
                  {"data": [health(module, module is DNS) for module in MODULES], "errors": [UNLICENSED]}, wait=160)


def who_am_i():
    user = {"user-id": USER_ID, "user-email": "k.tanaka@harukaze.example", "user-name": "K. Tanaka",
            "user-nick": "k.tanaka", "org-id": ORG_ID, "role": "admin",
            "scopes": ["casebook", "enrich:read", "inspect:read", "integration:read", "orbital", "private-intel",
                       "profile", "response"],
            "enabled?": True, "created-at": "2025-04-01T02:00:00.000Z", "updated-at": "2026-10-01T02:00:00.000Z",
            "last-logged-at": "2026-11-23T00:02:11.000Z", "idp-mappings": []}
    org = {"id": ORG_ID, "name": "はるかぜ商事 / Harukaze Trading", "enabled?": True, "activation-status": "activated",
           "scim-status": "activated", "allow-all-role-to-login": True, "additional-scopes": [], "settings": {},
           "created-at": "2025-04-01T02:00:00.000Z", "updated-at": "2026-10-01T02:00:00.000Z"}
    return {"user": user, "org": org}


def record_profile(recording):
    recording.add("platform", "GET", f"{VISIBILITY}/iroh/profile/whoami", who_am_i(), wait=70)
