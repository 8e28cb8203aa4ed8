// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "PublicSuffix.h"

#include "Bytes.h"

#include <algorithm>
#include <memory>

namespace obi::text {
namespace {

constexpr WordSet extensions(
    "7z ace accdb ade adp apk appx arj asp aspx au avi bak bas bat bin bmp bz2 cab cer cfg chm class cmd conf config "
    "cpl cpp crt crx cs css csv cue dat db dbf deb dll dmg doc docb docm docx dot dotm dotx dump dylib elf eml emf eps "
    "exe ext flv gadget gif go gz gzip hlp hpp hta htm html hwp ico ics img inf ini ins iqy iso isp jar java jnlp job "
    "jpeg jpg js jse json jsp key lhz lib lnk log lua lz lzh lzma m4a m4v mam mde mdb mht mhtml mid mkv mp3 mp4 mpeg "
    "mpg msc msg msi msix msp mst mui nfo nsf ocx odp ods odt ogg one ost p12 p7b p7m p7s pcap pcapng pdb pdf pem pfx "
    "php php5 pif plist png pot potm potx ppam pps ppsm ppsx ppt pptm pptx properties ps1 psd psm1 pst pub pyc pyd pyw "
    "r00 rar raw rb reg rpm rtf scf scr sct sda service settingcontent-ms shb shtml sldm sldx slk sln smali sql sqlite "
    "svg swf sys tar tbz tgz tif tiff tmp toml ttf txt txz udl url vb vba vbe vbox vbs vcf vhd vhdx vmdk vxd war wasm "
    "wav webm webp wim wiz wll wma wmf wmv woff woff2 wpd ws wsc wsf wsh xhtml xla xlam xll xlm xls xlsb xlsm xlsx xlt "
    "xltm xltx xml xps xsl xslt xsn xz yaml yar yara yml z zipx "
    // also top-level domains
    "zip mov md py rs sh pl ps so app cab mm ms gz bz am la cc com foo in mk ml tf st");

// Top-level domains that are far more often the ending of a file name when nothing else speaks for a domain.
constexpr WordList fileFirst("zip mov md py rs sh pl ps so cab java");

constexpr WordList onlyTopLevel("app mm ms gz bz am la cc com foo in mk ml tf st");

constexpr WordSet codeWords(
    "ai am app arpa as at author bar be bet bid bio bot box build by cab call cam case cat center chat check class "
    "click cool date day delivery dev digital direct do domains email engineer events exchange expert fail family fan "
    "final finance fit foo fun fund game gives global group hosting host how id in info ing ink int is it java jobs "
    "land lat life like limited link live lol love ma map me media men menu mil mobi mobile my name net network new "
    "news next ng no now nr one open ooo page parts pay photo pid plus post pro properties property pub py read red "
    "report rest review rs run safe sc science se search security select services sh show site so social space st "
    "abc best blue business compare country delta directory docs download graphics green help seek shell target "
    "store stream style sucks support systems tab tax team tech tel tf to tools top total town trade training tube ua "
    "uno us ventures video vip vote watch website win work works world wow zero zone data io pl ps md mk mm hr py");

const psl_ctx_t *suffixList()
{
    // Read once, never changed: shared by all threads as libpsl allows.
    static const std::unique_ptr<psl_ctx_t, decltype(&psl_free)> latest(psl_latest(nullptr), &psl_free);
    return latest ? latest.get() : psl_builtin();
}

bool isTopLevel(const std::string &label)
{
    constexpr int types = PSL_TYPE_ANY | PSL_TYPE_NO_STAR_RULE;
    if (label.size() < 2)
        return false; // libpsl takes "m" for the beginning of "mm"
    // RFC 2606: nobody owns them, but exercises, documentation and demos are full of them.
    return label == "example" || label == "test" || psl_is_public_suffix2(suffixList(), label.c_str(), types) ||
           psl_is_public_suffix2(suffixList(), ("x." + label).c_str(), types);
}

unsigned askKind(std::string_view label)
{
    const unsigned extension = extensions.has(label) ? unsigned(Extension) : 0;
    if (!isTopLevel(std::string(label)))
        return extension;
    return TopLevel | (onlyTopLevel.has(label) ? 0 : extension) | (codeWords.has(label) ? unsigned(CodeWord) : 0) |
           (fileFirst.has(label) ? unsigned(FileFirst) : 0);
}

/// No top-level domain has a digit but in punycode: times and numbers are full of such labels.
bool isNumbered(std::string_view label)
{
    return anyOf(label, [](char byte) { return is(byte, Digit); }) && !startsWithWord(label, "xn--");
}

std::string inLowerCase(std::string_view name)
{
    std::string result(name);
    std::transform(result.begin(), result.end(), result.begin(), [](char byte) { return lower(byte); });
    return result;
}

constexpr std::size_t shortest = 256;
constexpr std::size_t most = 8192;

} // namespace

PublicSuffix::Key::Key(std::string_view name)
{
    // Shifted together, not copied: reading eight bytes that have just been written one by one stalls the processor.
    const std::size_t half = std::min<std::size_t>(name.size(), 8);
    for (const char byte : name.substr(0, half))
        begin = begin << 8 | static_cast<unsigned char>(lower(byte));
    for (const char byte : name.substr(half))
        rest = rest << 8 | static_cast<unsigned char>(lower(byte));
}

PublicSuffix::Entry &PublicSuffix::entryOf(const Key &key)
{
    std::size_t slot = (key.begin * 0x9E3779B97F4A7C15u ^ key.rest * 0xC2B2AE3D27D4EB4Fu) >> 32;
    const std::size_t mask = m_entries.size() - 1; // a power of two
    for (;; ++slot) {
        Entry &entry = m_entries[slot & mask];
        if (entry.key == key || entry.key == Key{})
            return entry;
    }
}

void PublicSuffix::makeRoom()
{
    if (m_known * 2 < m_entries.size()) [[likely]]
        return;
    std::vector<Entry> before(std::clamp(m_entries.size() * 2, shortest, most));
    before.swap(m_entries);
    m_known = 0;
    if (before.size() == most) // a text made to fill it: begin anew
        return;
    for (const Entry &entry : before) {
        if (entry.key != Key{}) {
            entryOf(entry.key) = entry;
            ++m_known;
        }
    }
}

template <typename Ask>
unsigned PublicSuffix::remembered(std::string_view label, Ask ask)
{
    const Key key(label);
    makeRoom();
    Entry &entry = entryOf(key);
    if (entry.key != key) {
        entry = {key, static_cast<std::uint8_t>(ask(inLowerCase(label)))};
        ++m_known;
    }
    return entry.kind;
}

unsigned PublicSuffix::kindOf(std::string_view label)
{
    if (label.empty() || label.size() > 63)
        return 0;
    if (isNumbered(label))
        return extensions.has(label) ? Extension : 0;
    if (label.size() <= longestKey)
        return remembered(label, askKind);
    const std::string key = inLowerCase(label);
    const auto known = m_long.find(key);
    if (known != m_long.end())
        return known->second;
    if (m_long.size() >= most)
        m_long.clear();
    return m_long[key] = static_cast<std::uint8_t>(askKind(key));
}

bool PublicSuffix::isSuffix(std::string_view name)
{
    const auto ask = [](std::string_view wanted) {
        return psl_is_public_suffix2(suffixList(), std::string(wanted).c_str(), PSL_TYPE_ICANN | PSL_TYPE_NO_STAR_RULE);
    };
    return !name.empty() && name.size() <= longestKey && remembered(name, ask);
}

} // namespace obi::text
