// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "Intake.h"
#include "text/TextInspector.h"

#include <atomic>
#include <mutex>
#include <string>
#include <unordered_map>

namespace obi {

/// What the worker and the asker share.
class Intake::Shared
{
public:
    std::atomic<bool> cancelled = false;
    std::atomic<bool> stop = false; ///< cancelled or full: read no further
    std::atomic<bool> ended = false;
    std::atomic<bool> full = false;
    std::atomic<qint64> read = 0;
    std::atomic<qint64> total = 0;

    std::mutex mutex; ///< for what follows
    std::vector<std::vector<IntakeFind>> finds{};
    std::vector<IntakeMail> mails{};
    std::vector<IntakeProblem> problems{};
    std::optional<QString> content{};
};

/// The worker's side: reads one item after the other and tells each observable once.
class IntakeReader
{
public:
    IntakeReader(std::shared_ptr<Intake::Shared> shared, QList<IntakeItem> items, MailOptions options);
    void run();

private:
    struct Known {
        FoundTraits traits;
        bool derived;
    };
    struct Hash : std::hash<std::string_view> {
        using is_transparent = void;
    };

    void measure();
    void read(int item);
    /// What is there, but nothing to read: why, and what to do instead.
    void refuse(int item, const QString &why, const QString &instead);
    void inspect(int item, QIODevice &source);
    void take(int item, const InspectedObservable &found);
    void keep(IntakeFind &&find);
    void handOver();
    void takeMail(int item, MailFile &&mail);
    void tell(IntakeProblem &&problem);
    void keepContent(QIODevice &source);

    std::shared_ptr<Intake::Shared> m_shared;
    QList<IntakeItem> m_items;
    MailOptions m_options;
    std::unordered_map<std::string, Known, Hash, std::equal_to<>> m_known; ///< by type and value
    std::string m_key;
    std::vector<IntakeFind> m_pending;
    QByteArray m_content;
    int m_mails = 0;
    int m_problems = 0;
};

} // namespace obi
