// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QVarLengthArray>

namespace obi {

/// Where in a HAR file the reader is: "log.entries[3].request.url". Its text is built only when something is wrong.
class HarPath
{
public:
    /// Adds a step to the path for as long as it lives.
    class Step
    {
    public:
        Step(HarPath &path, const char *member)
            : m_path(path)
        {
            m_path.m_steps.append({member, 0});
        }
        Step(HarPath &path, qsizetype index)
            : m_path(path)
        {
            m_path.m_steps.append({nullptr, index});
        }
        ~Step() { m_path.m_steps.removeLast(); }
        Q_DISABLE_COPY_MOVE(Step)

    private:
        HarPath &m_path;
    };

    QString toString() const
    {
        QString text;
        for (const Part &part : m_steps) {
            if (!part.member)
                text += u'[' + QString::number(part.index) + u']';
            else
                text += (text.isEmpty() ? QString() : QString(u'.')) + QLatin1StringView(part.member);
        }
        return text;
    }

private:
    struct Part {
        const char *member;
        qsizetype index;
    };
    QVarLengthArray<Part, 12> m_steps;
};

} // namespace obi
