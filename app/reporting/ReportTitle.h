// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;

namespace obi {

class Theme;

/// The title of a page, what it covers, and at the trailing end what is wrong with it in a few words.
class ReportTitle : public QWidget
{
    Q_OBJECT
public:
    static constexpr int Height = 44;
    static constexpr int CompactHeight = 36;

    explicit ReportTitle(const Theme &theme, QWidget *parent = nullptr);

    void setWords(const QString &title, const QString &coverage);
    /// Empty: nothing is wrong. `detail` goes to the tooltip.
    void setNotice(const QString &notice, const QString &detail = {});
    void setCompact(bool compact);

private:
    void retheme();

    const Theme &m_theme;
    QLabel *m_title;
    QLabel *m_coverage;
    QLabel *m_notice;
};

} // namespace obi
