// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "PublicSuffix.h"

#include "Bytes.h"

#include <algorithm>
#include <cstring>
#include <string>
#include <vector>

namespace obi::text {
namespace {

constexpr std::string_view extensions =
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
    "zip mov md py rs sh pl ps so app cab mm ms gz bz am la cc com foo in mk ml tf st";

// Top-level domains that are far more often the ending of a file name when nothing else speaks for a domain.
constexpr std::string_view fileFirst = "zip mov md py rs sh pl ps so cab java";

constexpr std::string_view onlyTopLevel = "app mm ms gz bz am la cc com foo in mk ml tf st";

constexpr std::string_view codeWords =
    "ai am app arpa as at author bar be bet bid bio bot box build by cab call cam case cat center chat check class "
    "click cool date day delivery dev digital direct do domains email engineer events exchange expert fail family fan "
    "final finance fit foo fun fund game gives global group hosting host how id in info ing ink int is it java jobs "
    "land lat life like limited link live lol love ma map me media men menu mil mobi mobile my name net network new "
    "news next ng no now nr one open ooo page parts pay photo pid plus post pro properties property pub py read red "
    "report rest review rs run safe sc science se search security select services sh show site so social space st "
    "abc best blue business compare country delta directory docs download graphics green help seek shell target "
    "store stream style sucks support systems tab tax team tech tel tf to tools top total town trade training tube ua "
    "uno us ventures video vip vote watch website win work works world wow zero zone data io pl ps md mk mm hr py";

struct Known {
    std::string_view label;
    unsigned kind;
};

std::vector<Known> makeKnown()
{
    std::vector<Known> known;
    const auto add = [&known](std::string_view words, unsigned kind) {
        for (std::size_t start = 0; start < words.size();) {
            const std::size_t end = std::min(words.find(' ', start), words.size());
            known.push_back({words.substr(start, end - start), kind});
            start = end + 1;
        }
    };
    add(extensions, Extension);
    add(fileFirst, FileFirst);
    add(codeWords, CodeWord);
    std::sort(known.begin(), known.end(), [](const Known &a, const Known &b) { return a.label < b.label; });
    return known;
}

unsigned knownKind(std::string_view label)
{
    static const std::vector<Known> known = makeKnown();
    auto at = std::lower_bound(known.begin(), known.end(), label,
                               [](const Known &a, std::string_view wanted) { return a.label < wanted; });
    unsigned kind = 0;
    for (; at != known.end() && at->label == label; ++at)
        kind |= at->kind;
    return kind;
}

const psl_ctx_t *suffixList()
{
    // Read once, never changed: shared by all threads as libpsl allows.
    static const std::unique_ptr<psl_ctx_t, decltype(&psl_free)> latest(psl_latest(nullptr), &psl_free);
    return latest ? latest.get() : psl_builtin();
}

unsigned askKind(const std::string &label)
{
    unsigned kind = knownKind(label);
    if (label.size() < 2)
        return kind; // libpsl takes "m" for the beginning of "mm"
    if (psl_is_public_suffix2(suffixList(), label.c_str(), PSL_TYPE_ANY | PSL_TYPE_NO_STAR_RULE) ||
        psl_is_public_suffix2(suffixList(), ("x." + label).c_str(), PSL_TYPE_ANY | PSL_TYPE_NO_STAR_RULE))
        kind |= TopLevel;
    // RFC 2606: nobody owns them, but exercises, documentation and demos are full of them.
    if (label == "example" || label == "test")
        kind |= TopLevel;
    if ((kind & TopLevel) && oneOf(label, onlyTopLevel))
        kind &= ~unsigned(Extension);
    if (!(kind & TopLevel))
        kind &= ~unsigned(CodeWord | FileFirst);
    return kind;
}

} // namespace

PublicSuffix::Entry &PublicSuffix::remembered(std::string_view key, bool &known)
{
    std::size_t hash = key.size();
    for (const char byte : key)
        hash = hash * 31 + static_cast<unsigned char>(byte);
    Entry &entry = m_remembered[hash % m_remembered.size()];
    known = entry.length == key.size() && std::memcmp(entry.label.data(), key.data(), key.size()) == 0;
    if (!known) {
        entry.length = static_cast<std::uint8_t>(key.size());
        std::copy(key.begin(), key.end(), entry.label.begin());
    }
    return entry;
}

unsigned PublicSuffix::kindOf(std::string_view label)
{
    std::array<char, 15> folded;
    if (label.empty() || label.size() > 63)
        return 0;
    if (label.size() > folded.size()) {
        std::string key(label);
        std::transform(key.begin(), key.end(), key.begin(), lower);
        return askKind(key);
    }
    std::transform(label.begin(), label.end(), folded.begin(), lower);
    const std::string_view key(folded.data(), label.size());
    bool known = false;
    Entry &entry = remembered(key, known);
    if (!known)
        entry.kind = static_cast<std::uint8_t>(askKind(std::string(key)));
    return entry.kind;
}

bool PublicSuffix::isSuffix(std::string_view name)
{
    bool known = false;
    if (name.size() > 15)
        return false;
    Entry &entry = remembered(name, known);
    if (!known)
        entry.kind =
            psl_is_public_suffix2(suffixList(), std::string(name).c_str(), PSL_TYPE_ICANN | PSL_TYPE_NO_STAR_RULE);
    return entry.kind;
}

} // namespace obi::text
