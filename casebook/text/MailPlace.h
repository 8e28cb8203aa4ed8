// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace obi {

/// Where in a mail something was found.
enum class MailPlace {
    None,       ///< not in a mail
    Header,     ///< detail: its name
    Body,       ///< detail: its type
    Link,       ///< the target of a link in HTML; detail: the type of the body
    Attachment, ///< in its text, or its hash; detail: its file name, or its type where it has none
    Outside,    ///< between the parts, where mail programs show nothing
};

} // namespace obi
