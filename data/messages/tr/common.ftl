# Words that many messages share: numbers, days, lists.

number-group = .
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
list-or = { $list } veya { $last }

quarter = { $year } { $quarter }. çeyrek

n-articles = { $n } haber

# The line under an article's title.
origin-via = { $name } üzerinden
origin-language = { $language }
origin-also = { $n } kaynak daha
standing-corrected = düzeltildi
standing-withdrawn = kaynağı geri çekti

genre-opinion = görüş
genre-interview = röportaj
genre-review = inceleme
genre-results = sonuçlar
genre-live = canlı

# Charts.
chart-articles-a-week = { $names }: haftalık haber sayısı

# Roundups.
roundup-more = Gündemden diğer haberler
roundup-elsewhere = Diğer gelişmeler

# A length of time.
span-seconds = { $n } saniye
span-minutes = { $n } dakika
span-hours = { $n } saat
span-days = { $n } gün

and-more = ve { $n } tane daha
