# Lists of articles and searches.

## Headings of lists

list-latest = Son haberler · { n-articles }
list-tag = #{ $tag } · { n-articles }
list-named = { $name } · { n-articles }
list-since = { $name }, { $since } tarihinden beri
list-with-brands = { $name } · { n-articles }, markalarıyla ilgili { $via } haber daha
list-only-brands = { $name } haberlerde geçmiyor · markalarıyla ilgili { $n } haber
list-search = { $words } · { $n } sonuç
list-search-many = { $words } · en az { $n } sonuç
list-range = { $what } · { $first }–{ $last }
list-one = { $what } · { $first }

## What came since the chat asked

since-new = Son baktığınızdan beri ({ $when }): { $n } yeni haber
since-new-and-seen =
    Son baktığınızdan beri ({ $when }): { $n ->
        [0] yeni haber yok
       *[other] { $n } yeni haber
    }, { $seen } haberi zaten gördünüz
nothing-new = Son baktığınızdan beri ({ $when }) yeni bir şey yok.

## Buttons of lists

show-again = Yeniden göster
page-back = ‹ Geri
page-number = { $shown } / { $n }
page-more = Devamı ›
all-with-words = Adın geçtiği haberler
follow = Takip et
timeline = Kronoloji
trend = Trend
related = İlişkili
read = Oku
why-these = Neden bunlar?
more-sources = { $n } kaynak daha

## Inline mode: `@bot nvidia` in any chat

inline-nothing = Sonuç yok · Gistwire’ı aç
read-in-bot = Gistwire’da oku

more-sources-of = { $number } · kaynaklar

## /latest

how-many-articles = Kaç haber? 1 ile { $max } arasında bir sayı yazın: /latest 3
archive-empty = Arşiv boş. Botun operatörü haber yükleyebilir: <code>gistwire ingest FILE</code>. Sonra en yeni haberleri /latest gösterir.

## Tags

which-tag = Hangi etiket? Örneğin /tag china yazın ya da birini seçin:
no-such-tag = { $tag } etiketli haber yok. En çok haberi olan etiketler bunlar; tümünü /tags gösterir.
no-such-tag-but = { $tag } etiketli haber yok. Bunu mu demek istediniz: { $names }?
tags-heading = { $n } etiket

## Searches

search-for-what = Ne arıyorsunuz? Örneğin /search cloud profit yazın ya da bir etiket seçin:
search-no-words = { $words } ile arama yapamıyorum. Bir iki kelime deneyin: /search cloud profit
search-only-excludes = Burada yalnızca istemediğiniz kelime var. Aranacak bir kelime de ekleyin: /search cloud -games
search-too-long = Bu arama çok uzun: En fazla { $max } kelime olabilir. Önemli birkaç kelimeyi deneyin: /search cloud profit
search-nothing = { $words } için sonuç bulunamadı.
search-no-match = { $words } aramasına uyan haber yok.
search-count = { $word } ({ n-articles })
search-one-by-one = Tek tek aranınca sonuç var: { $words }.
search-word = Ara: { $word }
browse-instead = Arşivde neler olduğunu /tags ve /companies, son haberleri /latest gösterir.

## What people write without a command

look-up-too-long = Bu, aramak için çok uzun. Bir şirket, bir etiket ya da birkaç kelime gönderin.
found-nothing = { $words } hakkında bir şey bulamadım.
found-nothing-but = { $words } hakkında bir şey bulamadım. Bunlardan birini mi demek istediniz?
empty-line = Boş bir satır gönderdiniz. /latest ya da /help deneyin.
smile = 🙂
you-are-welcome = Rica ederim!
all-right = 👍
no-more-pages = Hepsi bu kadar. Son haberler: /latest
button-expired = Bu düğmenin süresi doldu. Komutu tekrar gönderin.
did-you-mean = Bunu mu demek istediniz: { $names }?
two-sentences = { $one } { $two }

## How an article names the company that is asked for; under its title

note-comparison = yalnızca karşılaştırma olarak
note-source = yalnızca kaynak olarak
note-passing = yalnızca kısaca anılıyor
note-former = { $name }, o zamanki adıyla { $former }

## Topics in lists, where their kind must be clear

topic-company = { $name } (şirket)
topic-source = { $name } (kaynak)
topic-feed = { $name } (kendi akışınız)
topic-words = { $words } (kelime)
no-such-source = { $name } adında bir kaynak tanımıyorum. Tüm kaynaklar: /sources. Başka bir kaynağı takip etmek için adresini gönderin: /subscribe https://news.example

## Faults and refusals

fault = Üzgünüm, bir sorun oluştu. Kayıt numarası: { $reference }. Lütfen tekrar deneyin.
too-slow = Bu çok uzun sürüyor. Aramayı daraltın: bir şirket, bir etiket ya da daha çok kelime.
too-slow-button = Bu çok uzun sürüyor. Daha sonra tekrar deneyin.
operators-only = Bunu yalnızca botun operatörleri yapabilir. Haberlerin geldiği kaynaklar: /sources
channel-in-private = { $channel } kanalının ayarlarını yalnızca yöneticileri değiştirebilir. Bunu bana, kim olduğunuzu görebildiğim özel sohbetimizden gönderin.
channel-on-telegram = { $channel } kanalının ayarlarını yalnızca yöneticileri değiştirebilir. Bunu bana Telegram’da, kim olduğunuzu görebildiğim özel sohbetimizden gönderin.

## Roundups

roundup-day = { $until } günü
roundup-week = { $until } itibarıyla son bir hafta
roundup-month = { $until } itibarıyla son bir ay
roundup-year = { $until } itibarıyla son bir yıl
roundup-of = { $name } · { $period }
roundup-about = { n-articles }, kelimesi kelimesine alıntılarla
roundup-unknown = { $typed } adında bir etiket ya da şirket bulamadım. Örneğin /roundup hafta yazın ya da bir etiket seçin:
roundup-nothing = Henüz derlenecek haber yok. Eldeki haberler: /latest
roundup-today = Bugün

## Published feeds

feed-about = En yeni { n-articles }, her birinden birkaç cümle.

## News in the reader’s languages

only-languages = Yalnızca { $names } haberler · diğer dillerdeki { $n } haber gösterilmiyor
in-all-languages = Tüm diller
