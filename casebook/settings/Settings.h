// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Error.h"

#include <QObject>
#include <QVariant>

#include <memory>
#include <optional>

namespace obi {

/// Every setting there is: name in the file, type and default stand in one table (SettingsTable.cpp). Never a secret.
enum class Setting {
    Language,            ///< QString: "ja", "en"; default by the system's locale
    ThemeChoice,         ///< QString: "system", "light", "dark"
    RowHeight,           ///< int: 26 or 30
    ReducedMotion,       ///< QString: "system", "on", "off"
    WindowGeometry,      ///< QByteArray
    LastPage,            ///< QString, as --open takes it
    TimeRange,           ///< QString: "1h", "24h", "7d", "30d", "90d"
    RibbonExpanded,      ///< bool
    RibbonTucked,        ///< bool
    RibbonApp,           ///< QString: "casebook"
    RibbonHeights,       ///< QVariantMap: "<app>@<screen name>" → int
    NavigationCollapsed, ///< QStringList of collapsed report groups
    HiddenColumns,       ///< QVariantMap: report → QStringList of column ids
    ProxyMode,           ///< QString: "system", "manual", "none"
    ProxyAddress,        ///< QString: "host:port", for the manual mode
    ProxyUser,           ///< QString; its password is in the keychain under "proxy"
    RecentPages,         ///< QStringList: Recents.h
    RecentSearches,      ///< QStringList: Recents.h
    RedactedNames,       ///< QStringList: hosts, domains and addresses that a recording replaces
    RibbonAtStart,       ///< QString: "last" (as it was left), "collapsed"
    DisabledModules,     ///< QStringList of ModuleInstance::key(): those that are not asked
    ReportRefresh,       ///< int: seconds between two refreshes of a report; 0 = by hand
    IncidentRefresh,     ///< int: the same for incidents
    Notifications,       ///< bool: whether the desktop is told anything at all
    MutedNotifications,  ///< QStringList of what it is not told all the same: Notification.h
    ClipboardWatch,      ///< bool: whether copied text is searched for observables
    OwnDomains,          ///< QStringList for ScanOptions: hosts, domains and networks of one's own organisation
    DefangStyle,         ///< QString: "brackets" (bit[.]ly), "parentheses" (bit(.)ly), "words" (bit[dot]ly)
    Keyboard,            ///< QVariantMap: id of a command → QStringList of its keys (QKeySequence::PortableText)
    IncidentsSeen,       ///< QStringList, of each account: "@<id>", up to when, then each seen since: "<ms> <id>"
    ShareCases,          ///< bool: whether cases are sent to the service (docs/decisions/0011)
    Investigations,      ///< QStringList: Recents.h
};

/// What the system's locale asks for: "ja" or "en". The default of Setting::Language.
QString systemLanguage();

/// Settings of one profile, written as JSON a moment after a change, whole or not at all, off the interface thread.
/// Overrides from the command line hold for this run and are never saved.
class Settings : public QObject
{
    Q_OBJECT
public:
    /// Reads `fileName`; a file that cannot be read or is damaged is kept aside (".bad") and defaults hold. An empty
    /// name: nothing is kept (pictures, tests).
    explicit Settings(QString fileName = {}, QObject *parent = nullptr);
    ~Settings() override; ///< writes what is pending

    QVariant value(Setting setting) const;
    template <typename T>
    T get(Setting setting) const
    {
        return value(setting).value<T>();
    }
    /// A value of the wrong type or outside the allowed ones is refused (false).
    bool set(Setting setting, const QVariant &value);
    /// Nobody has chosen anything but the default.
    bool isStandard(Setting setting) const;
    void reset(Setting setting);
    /// An invalid value is ignored. The override ends when the person at the screen sets the same setting.
    void override(Setting setting, const QVariant &value);
    /// Why the file was kept aside: FileUnreadable{file, reason}. Nothing where it was read, or was not there.
    std::optional<Error> problem() const;

Q_SIGNALS:
    void changed(obi::Setting setting);
    void writeFailed(const obi::Error &error);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace obi
