// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ByteRuns.h"

#include <algorithm>

namespace obi::text {

void ByteRuns::add(qint64 bytes, qint64 input, int step)
{
    if (bytes <= 0)
        return;
    const bool continues = !m_runs.empty() && m_runs.back().step == step &&
                           input == m_runs.back().input + (m_size - m_runs.back().text) * step;
    if (!continues)
        m_runs.push_back({m_size, input, 0, step});
    m_size += bytes;
}

void ByteRuns::addWhole(qint64 bytes, ByteRange input)
{
    if (bytes <= 0)
        return;
    m_runs.push_back({m_size, input.offset, input.length, 0});
    m_size += bytes;
}

void ByteRuns::drop(qint64 position)
{
    const auto kept =
        std::partition_point(m_runs.begin(), m_runs.end(), [position](const Run &run) { return run.text <= position; });
    if (kept != m_runs.begin())
        m_runs.erase(m_runs.begin(), std::prev(kept));
}

const ByteRuns::Run *ByteRuns::runAt(qint64 position) const
{
    const auto after =
        std::partition_point(m_runs.begin(), m_runs.end(), [position](const Run &run) { return run.text <= position; });
    return after == m_runs.begin() ? nullptr : &*std::prev(after);
}

ByteRange ByteRuns::range(qint64 start, qint64 end) const
{
    const Run *first = runAt(start);
    const Run *last = runAt(std::max(start, end - 1));
    if (!first || !last)
        return {};
    const qint64 from = first->input + (start - first->text) * first->step;
    const qint64 to = last->step == 0 ? last->input + last->span : last->input + (end - last->text) * last->step;
    return {from, std::max<qint64>(0, to - from)};
}

bool ByteRuns::isExact(qint64 start, qint64 end) const
{
    const Run *first = runAt(start);
    const Run *last = runAt(std::max(start, end - 1));
    if (!first || !last)
        return false;
    return std::none_of(first, last + 1, [](const Run &run) { return run.step == 0; });
}

} // namespace obi::text
