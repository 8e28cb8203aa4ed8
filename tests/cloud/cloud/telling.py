# SPDX-FileCopyrightText: 2026 The Obi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The demo's story, from where its recording is generated (resources/demo)."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "resources" / "demo"))

from story import (casebooks, clock, compose, enrichment, incidents, lure, modules, numbers,  # noqa: E402,F401
                   observables, orbital, organisation, remediation, reports, tracking)

MODULES = {module.id: module for module in modules.MODULES}
GATEWAYS = organisation.GATEWAYS
