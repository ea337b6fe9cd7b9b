# Companies: pages, lists, related companies, timelines, trends.

## Which company

which-company = Hangi şirket? Örneğin /{ $command } alibaba yazın ya da birini seçin:
which-of-companies = { $name } adında birkaç şirket var. Hangisini kastediyorsunuz?
one-company-only = Her seferinde tek bir şirket olur. Hangisi?
which-company-or-tag = { $name } adında birkaç şirket var. Hangisini kastediyorsunuz? Bu aynı zamanda bir etiket.
company-unknown = { $name } adında bir şirket tanımıyorum.
company-mentioned = Bu haberlerde adı geçiyor:
company-mentioned-and-tag = Böyle bir etiket var, adı da bu haberlerde geçiyor:
company-is-tag = Ama böyle bir etiket var:
company-search-finds = Arama yaparsanız bu kelimeyi içeren haberler çıkar.
company-not-mentioned = Haberlerde de böyle bir ad geçmiyor.
in-the-news-most = Haberlerde en çok geçen şirketler:
company-no-period = Dönemi anlayamadım: { $typed }. 30 gün, 2 hafta, 6 ay, 1 yıl ya da 2021-06’dan beri deneyin: /{ $command } { $name } 30 gün
person-of = { $person } bir kişi. Haberlerde { $person } adı <b>{ $companies }</b> ile birlikte geçiyor:

## One company

company-former = { $former } şirketinin bugünkü adı: { $name }.
company-product = { $name }, bir { $owner } ürünü.
company-product-unseen = { $name }, bir { $owner } ürünü. Hakkında henüz haber yok.
company-only-brands = { $name } haberlerde geçmiyor ama markaları geçiyor.
company-unseen = { $name } hakkında henüz haber yok. Haberlerdeki diğer şirketler:
company-nothing-since = { $since } tarihinden beri { $name } hakkında haber yok. En yeni haberin tarihi: { $newest }.
company-undated-since = { $since } tarihinden beri { $name } hakkında haber yok. Diğer haberlerin tarihi belli değil.
nothing-since = { $since } tarihinden beri { $name } hakkında haber yok.
about-company = { $name } hakkında
all-about = Tümü: { $name }
follow-it = Takip et
look-up = Ara: { $name }

## Lists

companies-heading = Haberlerde geçen { $n } şirket
companies-begin-heading = Haberlerde geçen, { $prefix } ile başlayan { $n } şirket
companies-begin-none = Haberlerde { $prefix } ile başlayan bir şirket geçmiyor.
companies-none = Haberlerde henüz tanıdığım bir şirket geçmiyor. /tags ya da /search deneyin.
all-companies = Tüm şirketler

## Related companies

related-heading = { $name } ile birlikte anılanlar
related-newest = { n-articles } arasından en yeni { $max } habere göre.
related-none = { $n ->
    [one] { $name } hakkındaki haberde başka bir şirket geçmiyor.
   *[other] { $name } hakkındaki { $n } haberin hiçbirinde başka bir şirket geçmiyor.
}
related-elsewhere = Aynı haberlerde, ama aynı cümlede değil: { $names }

## Timelines

timeline-heading = { $name } · { $days }
timeline-part = { $what } · { $first }–{ $last } / { $n }
timeline-earlier = ‹ Daha eski
timeline-later = Daha yeni ›
articles-undated = { $n ->
    [one] { $name } hakkındaki haberin tarihi belli değil, bu yüzden kronoloji gösteremiyorum.
   *[other] { $name } hakkındaki { $n } haberin hiçbirinin tarihi belli değil, bu yüzden kronoloji gösteremiyorum.
}

## Trends

trend-heading = { $name } · { n-articles }, { $months }
trend-heading-of-two = { $names } · { $months }
trend-peak = En yüksek sayı { $week } haftasında: { $most }.
trend-series = { $name }: { n-articles }
trend-series-peak = { $name }: { n-articles }, en yüksek { $week } haftasında ({ $most })
trend-too-many = En fazla iki şirketi karşılaştırabilirim. Bunları deneyin:
trend-no-dates = { $name } hakkında, tarihi bugün ya da daha öncesi olan haber yok.
