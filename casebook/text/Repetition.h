// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "Scan.h"

#include <cstddef>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

/// Text that says the same again and again, as only machines and those do that want to keep one busy: what was found in
/// it once is found again without looking.
namespace obi::text {

/// The length of the shortest piece of at most 4 kB that the first `length` bytes of a text repeat; 0 where they do
/// not, and for less than 8 kB. Costs next to nothing where no 64 bytes come again soon, and else about as much as a
/// look at 8 kB, whatever they are.
std::size_t periodOf(std::string_view text, std::size_t length);

/// What one window tells the next. Places are counted from where that one begins, and can lie before it.
struct WindowState {
    static constexpr std::ptrdiff_t None = std::numeric_limits<std::ptrdiff_t>::min();
    std::size_t judged = 0;          ///< marks of so many bytes have been judged
    std::size_t quotedPrintable = 0; ///< so many bytes are known to be so encoded
    std::ptrdiff_t dotsDone = None;  ///< see Scan
    std::ptrdiff_t messageIdEnd = None;
    std::ptrdiff_t versionEnd = None;
    std::ptrdiff_t typedEnd = None;
    bool operator==(const WindowState &) const = default;
};

/// A window that was scanned, and what came of it.
class WindowMemory
{
public:
    /// All that the finds of a window depend on. Positions are those of `bytes`.
    struct Key {
        std::string_view bytes;
        std::size_t from = 0; ///< what stands before is context only
        std::size_t to = 0;   ///< marks behind it are the next window's
        WindowState state;    ///< that it begins with
    };
    struct Outcome {
        std::size_t from = 0; ///< where the next one begins: a position of the bytes of this one
        WindowState state;
    };

    bool holds(const Key &key) const;
    /// Forgets the window before. What is found in this one is then taken by a Recorder.
    void begin(const Key &key);
    void finish(const Outcome &outcome) { m_outcome = outcome; }
    const Outcome &outcome() const { return m_outcome; }
    /// Hands out what was found, as in a window whose bytes begin at `base` of the text.
    void replay(std::size_t base, FindSink &sink) const;

    /// Keeps what is found in a window whose bytes begin at `base` of the text, and hands it on.
    class Recorder final : public FindSink
    {
    public:
        Recorder(WindowMemory &memory, std::size_t base, FindSink &sink)
            : m_memory(memory)
            , m_base(base)
            , m_sink(sink)
        {}
        void take(const Find &find) override;

    private:
        WindowMemory &m_memory;
        std::size_t m_base;
        FindSink &m_sink;
    };

private:
    struct Kept {
        Find find; ///< without its value, and with places in the window
        std::size_t value;
        std::size_t valueSize; ///< of m_values
    };

    std::string m_bytes;
    Key m_key; ///< without the bytes
    Outcome m_outcome;
    std::vector<Kept> m_finds;
    std::string m_values;
};

} // namespace obi::text
