# SPDX-FileCopyrightText: 2026 The Obi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything that the services share and that a reset puts back: story, entities, tokens, limits, faults, log."""

import base64
import random
import sys
import traceback
import uuid

from . import telling
from .faults import FaultBook
from .intel import Intel
from .journal import Journal
from .limits import Limits
from .moderation import ModuleBook
from .orbiting import Jobs
from .quarantined import Quarantines
from .scopes import GRANTED
from .timing import ServerClock
from .tokens import Grant, Tokens


class Credentials:
    """Of the one API client and of the gateways' one user; made from the seed."""

    def __init__(self, rng):
        self.client_id = f"client-{uuid.UUID(int=rng.getrandbits(128), version=4)}"
        self.client_password = _word(rng, 44)
        self.user_name = "analyst"
        self.passphrase = _word(rng, 20)
        self.proxy_user = "proxy-user"
        self.proxy_password = _word(rng, 16)

    def secrets(self):
        """As text, and as the logins encode them; the client ID is no secret, but no log needs it either."""
        plain = [self.client_password, self.passphrase, self.proxy_password]
        return plain + [base64.b64encode(word.encode()).decode() for word in plain]


def _word(rng, length):
    """Opaque, with the characters that make trouble where somebody forgets to encode."""
    letters = "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789"
    return "".join(rng.choice(letters) for _ in range(length - 3)) + "-_" + rng.choice(letters)


class World:
    def __init__(self, seed):
        self._seed = seed
        rng = random.Random(f"credentials {seed}")
        self.credentials = Credentials(rng)
        self.clock = ServerClock()
        self.rng = random.Random(f"state {seed}")
        self.tokens = Tokens(rng.randbytes(32), self.clock.now)
        self.journal = Journal(self.credentials.secrets())
        self.faults = FaultBook()
        self.limits = Limits()
        self.story = telling.compose.Story()
        self.modules = ModuleBook(self.story)
        self.addresses = {}
        self.complaints = []
        self.nobody = Grant([], telling.modules.USER_ID, telling.modules.ORG_ID, "cloud", 0)
        self.intel = self.jobs = self.quarantines = None

    def settle(self, addresses):
        """The addresses of the listeners are known: the state that holds them can be made."""
        self.addresses = addresses
        self.reset()

    def reset(self):
        self.rng = random.Random(f"state {self._seed}")
        self.clock.skew = 0
        self.tokens.reset()
        self.scopes = list(GRANTED)
        self.two_factor = False
        self.journal.reset()
        self.faults.reset()
        self.limits.reset()
        self.modules.reset()
        self.intel = Intel(self.clock, self.new_uuid, self.addresses)
        self.jobs = Jobs(self)
        self.quarantines = Quarantines()
        self.triggers = {}
        self.feedback = []
        self.complaints.clear()

    def new_uuid(self):
        return str(uuid.UUID(int=self.rng.getrandbits(128), version=4))

    def new_trace(self):
        return self.new_uuid()

    def complain(self, call, problem):
        """An exception in a handler is a defect of this server: the tester must see it."""
        told = "".join(traceback.format_exception(problem))
        self.complaints.append(f"{call.method} {call.path}\n{told}")
        print(f"tests/cloud: {call.method} {call.path}\n{told}", file=sys.stderr, flush=True)
