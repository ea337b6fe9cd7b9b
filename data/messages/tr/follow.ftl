# Following topics, and how and when news of them comes.

## Buttons

settings = Ayarlar
what-you-follow = Takip ettiklerim
follow-more = Yeni konu ekle
following = Takipte
unfollow = Takibi bırak
undo = Geri al
undo-named = Geri al: { $topic }
preview = Önizle
as-it-comes = Anında gelsin
in-a-digest = Bültenle gelsin
daily-at = Her gün { $time }
time-zone = Saat dilimi

## Toasts over a button

saved-toast = Kaydedildi
following-toast = Takipte
following-named-toast = { $topic } artık takip listenizde. { $how }
unfollowed-toast = Takip bırakıldı
muted-toast = Sessize alındı
unmuted-toast = Sesi açıldı
paused-toast = Duraklatıldı
resumed-toast = Bildirimler açık
unfollowed-before = Bunun takibini zaten bırakmıştınız.

## How news arrives

how-at-once = Bildirimler anında gelir.
how-digest = Haberler bültenle gelir: { $when } ({ $zone } saatiyle).
how-quiet = { $how } { $from }–{ $until } arasında bildirim gelmez.
how-silent = { $how } { $from }–{ $until } arasında bildirimler sessiz gelir.
how-paused = Bildirimler duraklatıldı. Yeniden açmak için /resume.
how-paused-until = Bildirimler şu zamana kadar duraklatıldı: { $until }. Daha önce açmak için /resume.

schedule-daily = her gün { $times }
schedule-workdays = hafta içi her gün { $times }
schedule-days = her { $days } { $times }
schedule-day = { $day ->
    [mon] pazartesi
    [tue] salı
    [wed] çarşamba
    [thu] perşembe
    [fri] cuma
    [sat] cumartesi
   *[sun] pazar
}

zone-unknown = UTC ({ $zone } diye bir saat dilimi artık yok; saat diliminizi /tz ile ayarlayın)
moment = { $day } { $weekday }, { $time }

comes-at-once = anında
comes-in-digest = bültenle
comes-in-digest-when = bültenle ({ $when })
this-one-comes = Bu konunun haberleri { $how } gelir.

## Following

follow-what = Neyi takip etmek istersiniz? Birine dokunun ya da örneğin /subscribe nvidia, /subscribe #china veya /subscribe "cloud computing" gönderin.
follow-too-long = Bu çok uzun. Önemli birkaç kelimeyi seçin; örneğin /subscribe cloud profit.
odd-ending = Virgülden sonraki { $ending } ifadesini anlayamadım. Nasıl geleceğini seçmek için sonuna <code>, anında</code>, <code>, bültenle</code> ya da <code>, her zamanki gibi</code> ekleyin.
no-words = { $typed } içinde aranacak bir kelime yok. Bir şirket, etiket ya da kelime deneyin; örneğin /subscribe #china.

now-follows = <b>{ $topic }</b> artık takip listenizde. { $kind ->
    [tag] Bu etiketle yeni bir haber çıkınca size yazarım
    [company] Adı yeni bir haberde geçince size yazarım
    [words] Bu kelimeler yeni bir haberde geçince size yazarım
   *[source] Bu kaynaktan yeni bir haber gelince size yazarım
} { $n ->
    [0] (arşivde henüz haber yok).
   *[other] (şimdilik arşivde { $n } haber var).
}
follows-already = <b>{ $topic }</b> zaten takip listenizde.
follows-too-many = { follows }; bir sohbette en fazla bu kadar olur. Önce birinin takibini bırakın.

topic-and-count = { $topic } · { $n }
which-topic = { $typed } birkaç anlama gelebilir. Hangisini kastediyorsunuz?
follow-what-of-article = Neyi takip etmek istersiniz?

## What a chat follows

follows = { $n } konu takip ediyorsunuz
follows-hint = Takibi bırakmak için ✕ düğmesine dokunun. İkinci düğme, haberlerin anında mı bültenle mi geleceğini değiştirir.
follows-nothing = Henüz hiçbir şey takip etmiyorsunuz. Örneğin /subscribe #china veya /subscribe "cloud computing" gönderin.
muted-until = sessizde, bitiş: { $until }
in-another-topic = bu grubun başka bir konusunda

## Unfollowing

unfollow-which = Hangisinin takibini bırakmak istiyorsunuz? Birine dokunun ya da örneğin /unsubscribe #china gönderin.
unfollow-all = { $n ->
    [one] Bu konunun takibi bırakılsın mı? Artık bildirim almazsınız.
    [2] İkisinin de takibi bırakılsın mı? Artık bildirim almazsınız.
   *[other] { $n } konunun da takibi bırakılsın mı? Artık bildirim almazsınız.
}
unfollow-all-yes = Hepsini bırak
unfollow-all-no = Vazgeç
unfollowed = <b>{ $topic }</b> artık takip listenizde değil.
unfollowed-all = Artık hiçbir şey takip etmiyorsunuz.
not-followed = { $typed } takip listenizde yok. Takip ettikleriniz aşağıda; bırakmak için ✕ düğmesine dokunun.
unfollow-ambiguous = { $typed } birkaç konuya uyuyor. Hangisini kastediyorsunuz?
unfollow-of-article = Bu haber, takip ettiğiniz birkaç konudan geldi. Hangisinin takibini bırakmak istiyorsunuz?

## Muting

mute = Sessize al
unmute = Sesi aç
mute-what = Neyi sessize alayım?
mute-story = Bu olay
mute-topic = { $topic } · 3 gün
muted-topic = <b>{ $topic }</b> 3 günlüğüne sessize alındı.
muted-topic-until = <b>{ $topic }</b> sessize alındı. Bitiş: { $until }.
muted-story = { $title }: Bu olayla ilgili artık bildirim gelmeyecek.
muted-too-many-stories = Bir sohbette sessize alınabilecek en fazla olay sayısına ulaştınız.
unmuted-story = Bu olayla ilgili bildirimler yeniden gelecek.
muted-source = <b>{ $source }</b> sessize alındı: Bu kaynaktan bildirim gelmez. Haberleri listelerde kalır.
unmuted-source = <b>{ $source }</b> bildirimleri yeniden açık.
muted-too-many = Bir sohbette sessize alınabilecek en fazla kaynak sayısına ulaştınız. Birinin sesini /unmute ile açabilirsiniz.
no-source-called = { $name } adında bir kaynak tanımıyorum.
nothing-muted = Sessize alınan kaynak yok. Bir kaynağı sessize almak için örneğin /mute Harbour News gönderin ya da /sources listesinden seçin.
muted-list = Sessize alınanlar: { $names }. Sesini açmak istediğiniz kaynağa dokunun.
article-gone = Bu haber artık arşivde yok.

## Pause

resume = Bildirimleri aç
paused-until = Bildirimler şu zamana kadar duraklatıldı: { $until } ({ $zone } saatiyle). Daha önce açmak için /resume.
pause-misread = Süreyi anlayamadım: { $typed }. /pause 3 gün, /pause pazartesiye kadar ya da yalnızca /pause deneyin.
pause-day = 1 gün
pause-week = 1 hafta
pause-open = Ben açana kadar
resumed = Bildirimler yeniden açık.
resumed-and-missed = Bildirimler yeniden açık. Bu arada { $n } haber geldi.
not-paused = Bildirimler zaten açık.
show-missed = Göster

## What was missed

missed-nothing = Son 7 günde hiçbir şey kaçırmadınız.
missed-heading = Bu hafta { n-articles } kaçırdınız
missed-paused = Bildirimler duraklatılmıştı
missed-muted = Sessize alınmıştı
missed-topic-closed = Gruptaki konu kapatılmıştı
missed-unwritable = Buraya yazma iznim yok
missed-unreachable = Bu sohbete ulaşamadım
missed-too-many = Bir anda çok fazla haber geldi
missed-refused = Telegram mesajı kabul etmedi
missed-not-approved = Kimse onaylamadı

## Preview: what a topic brought in the last 7 days

preview-of-what = Neyi önizlemek istersiniz? Örneğin /preview #china, /preview nvidia veya /preview "cloud computing".
preview-nothing = <b>{ $topic }</b> hakkında son 7 günde haber gelmedi.
preview-few = { $topic }: 7 günde { n-articles }
preview-many = { $topic }: 7 günde { n-articles }, günde yaklaşık { $a_day }

## Digests

digest-misread = { $typed } ifadesini anlayamadım. /digest her gün 08:30, /digest hafta içi 08:00 18:30, /digest salı cuma 18:00 ya da /digest kapalı deneyin. Günde en fazla { $max } bülten alabilirsiniz.
digest-set = Bülteniniz: { $when } ({ $zone } saatiyle). Sıradaki bülten: { $next }.
digest-off = Bildirimler artık anında gelir. Bülten için bekleyenler şimdi geliyor.
digest-now = Son bülteninizden beri gelenler:
digest-nothing-new = Son bülteninizden beri yeni bir şey yok.
digest-none = Bülteniniz yok, bildirimler anında gelir. Günde tek mesaj ister misiniz?

## Quiet hours

quiet-off = Sessiz saat yok, bildirimler her an gelebilir.
quiet-held = Sessiz saatler: { $hours } ({ $zone } saatiyle). Bildirimler bekletilir, sonra tek mesajda gelir.
quiet-silent = Sessiz saatler: { $hours } ({ $zone } saatiyle). Bildirimler sessiz gelir.
quiet-hint = Başka saatler için: /quiet 22:30-06:30 ya da /quiet 22:30-06:30 sessiz.
quiet-misread = { $typed } ifadesini anlayamadım. /quiet 22:00-07:00, /quiet 22:00-07:00 sessiz ya da /quiet kapalı deneyin.

## Time zone

zone-in-full = { $city } ({ $id })
zone-now = Saat diliminiz: <b>{ $zone }</b>; orada saat { $time }. Değiştirmek için bir şehre dokunun ya da /tz ile kendi şehrinizi istediğiniz dilde gönderin: /tz tokyo, /tz UTC+3.
zone-set = Saat diliminiz artık <b>{ $zone }</b>; orada saat { $time }.
zone-ambiguous = { $typed } birkaç saat dilimine uyuyor. Neredesiniz?
no-such-place = { $typed } adında bir yer bulamadım. Yakınınızdaki büyük bir şehri ya da saat farkını deneyin: /tz UTC+3.
similar-places = { $typed } adında bir yer bulamadım. { $n ->
    [1] Bunu mu demek istediniz?
   *[other] Bunlardan birini mi demek istediniz?
}

## The settings message: a line for each setting

settings-misread = { $typed } ifadesini anlayamadım. Değiştirmek istediğinize dokunun ya da örneğin /settings cümle 2, /settings haber 5 veya /settings varsayılan gönderin.
settings-alerts = Bildirimler: <b>{ $how }</b>
alerts-at-once = anında
alerts-digest = bültenle, { $when }
alerts-paused = duraklatıldı
alerts-paused-until = duraklatıldı, bitiş: { $until }
settings-no-quiet = Sessiz saatler: <b>yok</b>
settings-quiet = Sessiz saatler: <b>{ $hours }</b>
settings-silent = Sessiz saatler: <b>{ $hours }</b>, bildirimler sessiz gelir
settings-zone = Saat dilimi: <b>{ $zone }</b>, şu an { $time }
settings-length = Özetler: <b>en fazla { $n } cümle</b>, sayfada { $articles } haber
settings-length-auto = Özetler: <b>gerektiği kadar uzun</b>, sayfada { $articles } haber
settings-languages = Diller: <b>{ $names }</b>
settings-no-limit = Konu başına günlük bildirim: <b>sınırsız</b>
settings-limit = Konu başına günlük bildirim: <b>{ $n }</b>
settings-previews-on = Bildirimlerde görsel: <b>açık</b>
settings-previews-off = Bildirimlerde görsel: <b>kapalı</b>
settings-pins-on = Bülteni sabitleme: <b>açık</b>
settings-pins-off = Bülteni sabitleme: <b>kapalı</b>

## Its buttons, and its pages

back-to-settings = ‹ Ayarlar
alerts = Bildirimler
quiet-hours = Sessiz saatler
length = Uzunluk
languages = Diller
daily-limit = Günlük sınır
previews = Görseller
pin-digests = Bülteni sabitle
pause = Duraklat
paused = Duraklatıldı

alerts-are = Haberler: <b>{ $how }</b>
next-digest = Sıradaki bülten: { $next }.
as-they-come = Anında
daily = Her gün
workdays = Hafta içi
mondays = Her pazartesi
more-times = Başka saat
tell-empty = Boşsa da gönder
times-hint-move = Bültenin saatini değiştirmek için bir saate dokunun. Başka bir saat için: /digest her gün 19:45.
times-hint-add = Eklemek ya da kaldırmak için bir saate dokunun. Başka saatler için: /digest her gün 07:45 19:00.

off = Kapalı
hold = Beklet
no-sound = Sessiz gönder

auto = Otomatik
one-sentence = 1 cümle
one-article = 1 haber
length-hint = İlk sıra özetin, ikinci sıra liste sayfasının uzunluğu içindir.

languages-all = hepsi
all-languages = Hepsi
languages-are = Haber dilleri: <b>{ $names }</b>
languages-hint = Listeler, bildirimler ve bültenler için geçerlidir. Adıyla takip ettiğiniz kaynakların haberleri her zaman gelir.

limit-none = Sınır yok. Bir konudan günde çok bildirim geliyorsa, sınır koyduğunuzda gerisi bülteninizle gelir.
limit-is = Bir konudan günde { $n } bildirim geldikten sonra gerisi bülteninizle gelir.
no-limit = Sınırsız

## Export and import

exported = Bu sohbetle ilgili sakladığım her şey: ayarlar, { $n } konu, kayıtlı haberler ve aramalarınız. Ayarları ve konuları burada ya da başka bir sohbette /import ile geri yükleyebilirsiniz.
exported-channel = { $channel } kanalının ayarları ve { $n } konu. Bunları /import { $channel } ile geri yükleyebilirsiniz; tek başına /import, bir sohbet içindir.
import-how = Bana /export dosyasını, açıklamasına { $command } yazarak gönderin ya da dosyayı { $command } ile yanıtlayın.
import-how-terminal = /export çıktısını komuttan sonra tek satırda yazın: /import {"{"}…{"}"}
imported = Ayarlar geri yüklendi, { $new } yeni konu eklendi{ $known ->
    [0] .
   *[other] {" "}({ $known } konuyu zaten takip ediyordunuz).
}
import-feeds = Dosyadaki { $n } akışı takip ediyorsunuz.
import-feeds-left-out = Dosyadaki { $n } akış burada takip edilemiyor. Birini operatörlere önermek için /suggest.
import-too-many = Böylece { $n } konu olurdu, bir sohbette ise en fazla { $max } konu takip edilebilir. Hiçbir şey değişmedi.
import-not-ours = Bu bir gistwire ayar dosyası değil. Hiçbir şey değişmedi.
import-version = Bu dosya başka bir sürüme ait; ben { $own } sürümünü okuyabiliyorum. Hiçbir şey değişmedi.
import-too-large = Bu dosya çok büyük: En fazla { $kb } KB okuyabiliyorum. Dosyayı bölün; her parça var olanlara eklenir.
import-fault = Hiçbir şey değişmedi. Dosyada { $place }: { $problem }.
import-number-range = Sayılar 1 ile 10 arasında olmalı
import-limit-range = Sayılar 1 ile { $max } arasında olmalı
import-unknown-zone = { $zone } diye bir saat dilimi bilmiyorum
import-unknown-language = { $language } diye bir dil bilmiyorum
import-no-digest = Bülten yoksa bunu yazmayın
import-no-day = { $day } bir gün değil
import-day-needed = En az bir gün yazın
import-times-needed = En az bir, en fazla { $max } saat yazın
import-no-hours = Başlangıç ve bitiş saati aynı
import-no-time = { $time } bir saat değil; 08:30 gibi yazın
import-long-name = Ad çok uzun
import-odd-name = Klavyeyle yazılamayan karakterler içeriyor
import-no-words = { $name } içinde aranacak bir kelime yok
import-no-thread = 0’dan küçük olamaz

## Channels

channels = Kanallarınız
channels-none = Henüz bağlı kanal yok
channels-hint = Önce kanalı yazın: <code>/subscribe { $channel } #china</code>
channels-how = Kanallarınızdan birinde haber paylaşmam için kanalı aşağıdaki düğmeyle seçin. Özel bir kanal da olabilir. Ardından Telegram, beni orada yönetici yapmanızı önerir.
channels-choose = Kanal seç
channels-in-private = Kanallar özel sohbetimizde bağlanır. Bana orada /channels gönderin.
channel-connected = Bağlandı. Artık burada paylaşım yapabilirim. Hangi konularda paylaşayım?
channel-connected-hint = /subscribe bir konuyu takip eder, /settings gönderilerin görünümünü değiştirir.
posts = Gönderiler
post-header = Her gönderinin üstünde: <b>{ $line }</b>
post-no-header = Her gönderinin üstünde: <b>hiçbir şey yok</b>
post-footer = Her gönderinin altında: <b>{ $line }</b>
post-no-footer = Her gönderinin altında: <b>hiçbir şey yok</b>
post-approval-on = Paylaşmadan önce: <b>bunu açan yöneticiye sorarım</b>
post-approval-off = Paylaşmadan önce: <b>kimseye sorulmaz</b>
post-hint = Değiştirmek için komutu “üst satır” ya da “alt satır” ve kendi satırınızla, kaldırmak için “kapalı” ile gönderin: /settings üst satır Liman haberleri
post-hashtags = Etiketler
post-buttons = Düğmeler
post-approval = Önce bana sor
post-line-too-long = Bu satır çok uzun: En fazla { $max } karakter sığar.
review-question = Bu gönderi { $channel } kanalında paylaşılsın mı?
review-post = Paylaş
review-skip = Atla
review-post-all = Tümünü paylaş
review-skip-all = Tümünü atla
review-posted = Paylaşılıyor: { $title }
review-skipped = Atlandı: { $title }
review-done = Buna zaten karar verildi.
review-none = Onayınızı bekleyen gönderi yok.
review-waiting = Onayınızı bekleyen gönderi sayısı: { $n }
review-which = Hangi kanal için? Yazın: <code>/review @channel</code>
