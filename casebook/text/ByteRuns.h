// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <vector>

namespace obi {

/// Bytes of an input, counted from its beginning.
struct ByteRange {
    qint64 offset = 0;
    qint64 length = 0;
    bool operator==(const ByteRange &) const = default;
};

namespace text {

/// Where the bytes of a decoded text stood in the input, run after run. Positions of the text count from its beginning,
/// also when the runs before some position have been forgotten.
class ByteRuns
{
public:
    /// The next bytes of the text: each stood as `step` bytes, 1 as it is and 3 as "=3D".
    void add(qint64 bytes, qint64 input, int step);
    /// The next bytes of the text came from these bytes as a whole: an encoded word, a line of base64.
    void addWhole(qint64 bytes, ByteRange input);
    /// Forgets what is not needed for positions from here on.
    void drop(qint64 position);

    qint64 size() const { return m_size; }
    /// The input of text[start, end).
    ByteRange range(qint64 start, qint64 end) const;
    /// False if a part of text[start, end) is known as a whole only.
    bool isExact(qint64 start, qint64 end) const;

private:
    struct Run {
        qint64 text;
        qint64 input;
        qint64 span; ///< of the whole, where step is 0
        int step;
    };
    const Run *runAt(qint64 position) const;
    std::vector<Run> m_runs;
    qint64 m_size = 0;
};

} // namespace text
} // namespace obi
