# Words that many messages share: numbers, days, lists.

number-group = .
number-decimal = ,
number = { $n }

months = { $month ->
    [jan] Oca
    [feb] Şub
    [mar] Mar
    [apr] Nis
    [may] May
    [jun] Haz
    [jul] Tem
    [aug] Ağu
    [sep] Eyl
    [oct] Eki
    [nov] Kas
   *[dec] Ara
}
day = { $day } { months } { $year }
day-of-year = { $day } { months }
month = { months } { $year }
day-range = { $first } – { $last }
month-range = { $first } – { $last }
weekday = { $weekday ->
    [mon] Pazartesi
    [tue] Salı
    [wed] Çarşamba
    [thu] Perşembe
    [fri] Cuma
    [sat] Cumartesi
   *[sun] Pazar
}

list-next = { $list }, { $name }
list-and = { $list } ve { $last }
list-or-next = { $list }, { $name }
list-or = { $list } veya { $last }

quarter = { $year } { $quarter }. çeyrek

n-articles = { $n } haber

# The line under an article's title.
origin-via = markası: { $name }
origin-language = { $language }
origin-also = { $n } kaynak daha
standing-corrected = düzeltildi
standing-withdrawn = kaynağı tarafından geri çekildi

genre-opinion = görüş
genre-interview = röportaj
genre-review = inceleme
genre-results = sonuçlar
genre-live = canlı

# Charts.
chart-articles-a-week = { $names }: haftalık haber sayısı

# Roundups.
roundup-more = Kısa kısa
roundup-elsewhere = Diğer gelişmeler

# A length of time.
ago = { $span } önce
just-now = az önce
span-seconds = { $n } saniye
span-minutes = { $n } dakika
span-hours = { $n } saat
span-days = { $n } gün

and-more = ve { $n } tane daha

# Typed text or a title; it stands in for that text if nothing of it can be seen.
quotation = “{ $text }”
quotation-unseen = “…”

# Why a sentence was chosen; $list grows by one reason at a time.
reason-next = { $list }; { $reason }

# A moment of the past: "Monday 04:04".
day-at = { $day } { $time }
today-at = bugün { $time }
# Between a name and what is said of it.
colon = {": "}
megabytes = { $n } MB
gigabytes = { $n } GB

## Why an address gave nothing; each ends a sentence after a colon

obstacle-off-limits = Yalnızca herkese açık adresleri açıyorum, özel olanları değil
obstacle-robots = Site botlara izin vermiyor (robots.txt)
obstacle-no-server = Bu adreste yanıt veren bir sunucu yok
obstacle-too-slow = Sunucu çok geç yanıt verdi
obstacle-missing = Bu adreste bir şey yok
obstacle-members-only = Sayfayı yalnızca oturum açanlar görebiliyor
obstacle-busy = Site şu an yoğun, biraz sonra tekrar deneyin
obstacle-server-fault = Sitede bir sorun var, daha sonra tekrar deneyin
obstacle-status = Sunucu { $status } koduyla yanıt verdi
obstacle-browser-check = Site, geçemediğim bir tarayıcı doğrulaması istiyor
obstacle-too-large = Sayfa çok büyük
obstacle-sitemap = Bu bir site haritası, yani sitenin sayfalarının listesi
obstacle-feed-list = Bu bir akış listesi (OPML); bana dosya olarak gönderin
obstacle-no-page = Bu bir web sayfası değil
obstacle-no-article = Sayfada haber metni yok
obstacle-no-feed = O sayfada akış adresi yok
obstacle-fault = Bende bir sorun oluştu
