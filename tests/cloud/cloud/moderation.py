# SPDX-FileCopyrightText: 2026 The Obi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The integration modules: how long each takes, what is wrong with it, and what it knows (from the story)."""

import asyncio
from dataclasses import dataclass
from functools import lru_cache

from . import telling
from .telling import enrichment, modules
from .web import compact

MISSING_SCOPE = "missing-scope"  # the module's way to fail in the story: 403 where it is asked alone


@dataclass
class Behaviour:
    delay: float = 0.0  # seconds
    fails: str = ""     # a code such as "too many requests"; MISSING_SCOPE is special


@dataclass(frozen=True)
class Stranger:
    """A module that was added while the server runs: it answers and knows nothing."""

    id: str
    name: str
    type_id: str

    def tag(self):
        return {"module": self.name, "module_instance_id": self.id, "module_type_id": self.type_id,
                "module_instance_state": "active"}


class ModuleBook:
    def __init__(self, story):
        self.catalogue = story.catalogue
        self._index = {(known.type, known.value): known for known in story.catalogue}
        self.opinions = lru_cache(maxsize=None)(self._opinions)
        self.reset()

    def reset(self):
        self.instances = modules.module_instances()
        self._behaviour = {modules.DNS.id: Behaviour(fails=MISSING_SCOPE)}

    def behaviour(self, module):
        return self._behaviour.setdefault(module.id, Behaviour())

    def known(self, observable):
        return self._index.get((observable["type"], observable["value"]))

    def asked(self, ids):
        """The modules that a call is for: those of mids, else all that are switched on."""
        enabled = [instance for instance in self.instances if instance["enabled"]]
        wanted = [instance for instance in self.instances if instance["id"] in ids] if ids else enabled
        return [telling.MODULES.get(instance["id"]) or Stranger(instance["id"], instance["name"],
                                                                instance["module_type_id"]) for instance in wanted]

    async def pace(self, asked):
        """Modules work side by side: an answer takes as long as the slowest of those asked."""
        delay = max((self.behaviour(module).delay for module in asked), default=0.0)
        if delay:
            await asyncio.sleep(delay)

    def error(self, module):
        """What an answer holds of a module that fails."""
        code = self.behaviour(module).fails
        if code == MISSING_SCOPE:
            return {**module.tag(), "code": "permission denied", "type": "fatal",
                    "message": "The module is not licensed for this organisation."}
        return {**module.tag(), "code": code, "type": "fatal", "message": f"The module answered: {code}."}

    def warnings(self, module):
        return [enrichment.PARTIAL] if module is modules.GLOBAL else []

    def _opinions(self, module, kind, value):
        """(verdict or None, judgements) of one observable, each as JSON text: the same each time, so made once."""
        found = enrichment.deliberation(module, [self._index[kind, value]])
        return ([compact(doc).decode() for doc in found["verdicts"]["docs"]],
                [compact(doc).decode() for doc in found["judgements"]["docs"]])

    def deliberation(self, module, observables):
        """JSON text of {"verdicts": …, "judgements": …}."""
        verdicts, judgements = [], []
        for observable in observables:
            key = (observable["type"], observable["value"])
            if key in self._index and module.id in telling.MODULES:
                one, several = self.opinions(module, *key)
                verdicts += one
                judgements += several
        return f'{{"verdicts":{_list(verdicts)},"judgements":{_list(judgements)}}}'

    def observation(self, module, observables):
        """JSON value: what deliberation holds and sightings, indicators and relationships besides."""
        known = [found for found in map(self.known, observables) if found]
        if module.id not in telling.MODULES:
            known = []
        return enrichment.observation(module, known, self.catalogue)


def _list(docs):
    return f'{{"count":{len(docs)},"docs":[{",".join(docs)}]}}'
