// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctim/Observable.h"

namespace obi {

/// How the dots of names and addresses are taken their meaning: bit[.]ly, bit(.)ly, bit[dot]ly.
enum class DefangStyle { Brackets, Parentheses, Words };
/// By its name in Setting::DefangStyle: "brackets", "parentheses", "words"; of any other, Brackets.
DefangStyle defangStyleFrom(QStringView name);

/// The observable's value so that no program makes a link of it: "bit[.]ly", "hxxps://bit[.]ly/x",
/// "user[@]bit[.]ly", "2001[:]db8::1". Values that nothing would link (hashes, file names, message IDs) stay as they
/// are. The scanner reads all of them back.
QString defanged(const Observable &observable, DefangStyle style = DefangStyle::Brackets);

} // namespace obi
