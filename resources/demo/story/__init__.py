# SPDX-License-Identifier: GPL-3.0-or-later
"""The story the offline demo tells: one week at Harukaze Trading, as a model and as recorded responses."""
