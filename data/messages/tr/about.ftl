# The bot itself: first contact, help, privacy, status, and what goes wrong.

## First contact

start-hello = <b>Merhaba, ben Gistwire.</b> Haberleri okur, önemli birkaç cümleyi size kelimesi kelimesine gönderirim.
    Takip etmek istediklerinizi seçin:
start-hello-empty = <b>Merhaba, ben Gistwire.</b> Haberleri okur, önemli birkaç cümleyi size kelimesi kelimesine gönderirim.
    Henüz haber yok. /subscribe ile bir ad ya da kelime gönderin; haber çıkınca size yazarım.
start-group = <b>Merhaba, ben Gistwire.</b> Haberleri okur, önemli birkaç cümleyi kelimesi kelimesine gösteririm.
    Bu grupta yalnızca komutları yanıtlarım; örneğin { $latest } veya { $company } nvidia. Bildirimler için bir yöneticinin { $subscribe } #china göndermesi yeter. Daha fazlası: { $help }
start-topic = { $name } · haftada { $n }
start-topic-followed = ✓ { $name }
start-followed = Takipte
start-unfollowed = Takip bırakıldı
start-full = Takip edebileceğiniz en fazla konu sayısına ulaştınız.
start-more = Diğerleri…
start-next = İleri ›
start-back = ‹ Geri
start-latest = Son haberler
start-how = Takip ettikleriniz: { $topics }. Haberler size nasıl ulaşsın?
start-at-once = Anında
start-daily = Günlük bülten
start-zone-digest = Bülten saatiniz: her gün { $time }. Neredesiniz? Yakınınızdaki bir şehre dokunun ya da /tz ile şehrinizin adını istediğiniz dilde gönderin.
start-zone-alerts = Bildirimler anında gelir. Saatleri size göre ayarlayabilmem için nerede olduğunuzu söyleyin: Yakınınızdaki bir şehre dokunun ya da /tz ile şehrinizin adını istediğiniz dilde gönderin.
start-location = Konumumu kullan
start-skip = Atla
start-share-location = Konumunuzu bir kez paylaşmak için aşağıdaki düğmeye dokunun. Yalnızca saat diliminize bakarım, konumunuzu saklamam.
start-share = Konumu paylaş
start-done-alerts = Her şey hazır. { $topics } hakkında haber çıkınca size yazarım.
start-done-digest = Her şey hazır. { $topics } bülteniniz: her gün { $time } ({ $zone }).
start-newest = { $topic } hakkında son haber:
start-nothing-yet = Arşivde bununla ilgili henüz bir şey yok.
start-again = <b>Tekrar hoş geldiniz.</b> Takip ettikleriniz: { $topics }.
start-topics-more = { $topics } ve diğer { $n } konu
start-subscriptions = Takip ettiklerim
start-settings = Ayarlar
add-to-group = Gruba ekle
add-to-channel = Kanala ekle

link-follow = <b>{ $topic }</b> takip edilsin mi? Bununla ilgili haber çıkınca size yazarım.
link-follows = <b>{ $topic }</b> zaten takip listenizde.
link-preview = Önizle

located = Saat diliminiz artık { $zone } ({ $place } yakınları). Orada saat { $time }.
located-nowhere = Oraya yakın bir şehir bulamadım. /tz ile büyük bir şehir gönderin; örneğin /tz lizbon.

## Help

help-title = Neler yapabilirim
help-intro = Bana bir şirket, bir konu ya da birkaç kelime gönderin. Bağlantıları ve uzun metinleri özetlerim.
help-intro-group = Bu grupta yalnızca komutları yanıtlarım.
help-find = Haber bul
help-read = Oku
help-follow = Takip et
help-about = Ayarlar ve dahası
help-all = Tüm komutlar
help-back = ‹ Geri
help-line = { $command } – { $summary }
help-more = Bir komutun ayrıntıları için örneğin /help search gönderin.
help-no-topic = Yardımda { $word } hakkında bir şey yok. Bölümleri şunlar.
help-examples = Örneğin
help-same = { $commands } ile aynı.
unknown-command = { $word } diye bir komut yok. Komutlar için: /help
unknown-command-near = { $word } diye bir komut yok. Bunu mu demek istediniz: { $commands }?
cancel-nothing = İptal edilecek bir şey yok. Neler yapabildiğimi /help gösterir.

## Privacy

privacy-title = Neler saklıyorum
privacy-settings = Ayarlarınız ve takip ettikleriniz, bu sohbetin kimliğiyle (ID) birlikte: siz değiştirene kadar.
privacy-sent = Buraya hangi haberleri gönderdiğim (90 gün) ve hangilerini kaçırdığınız (iki hafta); böylece hiçbir haber iki kez gelmez ve /missed çalışır.
privacy-looked-up = Neleri aradığınız ve hangi haberleri gördüğünüz, { $n } gün boyunca; böylece o zamandan beri nelerin yeni olduğunu gösterebilirim.
privacy-message = Mesajınız, yanıtlanana kadar; böylece yeniden başlatma sırasında kaybolmaz. Sonra metni silinir; özetlenmesi için gönderdiğiniz bağlantılar ve gönderiler de öyle. Mesajın kimliği, bu sohbetin kimliği ve zaman bilgileri, iki kez yanıt vermeyeyim diye üç gün saklanır.
privacy-saved = Kaydettiğiniz haberler, siz kaldırana kadar; haberlerle ilgili bildirdikleriniz, siz /forget gönderene kadar.
privacy-location = Paylaştığınız konumdan hiçbir şey saklamam, yalnızca saat diliminizi öğrenirim.
privacy-channels = Bağladığınız kanallar ve adları, siz /forget gönderene kadar.
privacy-buttons = Düğmelerin ardındaki uzun aramalar ve adlar, düğmelerin süresi dolana kadar.
privacy-nothing-else = Adları ve mesaj metinlerini saklamam; günlük kayıtlarımda sohbet kimliği yoktur. Hiçbir şey başkasına verilmez, satılmaz, model eğitmek için kullanılmaz.
privacy-rights = /export verilerinizi dosya olarak verir. /forget bu sohbetle ilgili her şeyi siler. Diğer her konuda botun sahibine başvurun; veritabanı ondadır.
privacy-copy = Botun sahibi, veritabanının bir kopyasını başka bir yerde tutar. Burada silinenler o kopyada bir süre daha kalır; ne kadar kaldığını ona sorun.
privacy-copy-days = Botun sahibi, veritabanının bir kopyasını başka bir yerde tutar. Burada silinenler o kopyada { $n ->
    [one] bir gün daha
   *[other] en fazla { $n } gün daha
} kalır.
forget-ask = Bu sohbetle ilgili her şey silinsin mi? Ayarlarınız, takip ettikleriniz ve aramalarınız kalıcı olarak silinir, bildirimler durur.
forget-yes = Hepsini sil
forget-no = Vazgeç
forget-privacy = Neler saklanıyor?
forget-done = Tamam. Bu sohbetle ilgili her şey silindi.
forget-kept = Hiçbir şey silinmedi.

## Status

status-title = Durum
status-articles = Haberler: <b>{ $n }</b>
status-tags = Etiketler: <b>{ $n }</b>
status-companies = Haberlerdeki şirketler: <b>{ $n }</b>
status-load = Son güncelleme: <b>{ $ago }</b>
status-no-load = Son güncelleme: <b>henüz yok</b>
status-uptime = Çalışma süresi: <b>{ $span }</b>
status-database = Veritabanı: <b>{ $size }</b>
status-version = Sürüm: <b>{ $version }</b>
status-chats = Kendi ayarları olan sohbetler: <b>{ $n }</b>
status-waiting = Gönderilmeyi bekleyen mesajlar: <b>{ $n }</b>
status-file = Veritabanı dosyası: <b>{ $path }</b>

## Reports

report = Bildir
report-ask = { $title } haberinde sorun ne?
report-company = Yanlış şirket
report-summary = Kötü özet
report-event = Aynı olay değil
report-cancel = İptal
report-thanks = Teşekkürler, botun operatörleri bunu görecek: { $what }, { $title }.
report-known = Bunu zaten bildirmiştiniz. Teşekkürler!
report-full = Epey sorun bildirdiniz. Teşekkürler, şimdilik bu kadarı yeterli.
report-canceled = Hiçbir şey bildirilmedi.

## Messages without text

medium-voice = Sesli mesajları henüz dinleyemiyorum. Bir şirket, bir konu ya da birkaç kelime yazın.
medium-sticker = Çok güzel! Ama ben yalnızca yazı okuyorum. Bir şirket, bir konu ya da /latest yazın.
medium-poll = Ben oy kullanmam, haber okurum. Bir şirket, bir konu ya da /latest yazın.
medium-picture = Görselleri henüz göremiyorum. Bir şirket, bir konu ya da birkaç kelime yazın.
medium-other = Şimdilik yalnızca yazı okuyabiliyorum. Bana bir şirket, bir konu, birkaç kelime ya da bir bağlantı gönderin; daha fazlası için /help.

## Rights in groups and channels

admins-only = Bu grubun ayarlarını yalnızca yöneticiler değiştirebilir.
admins-unknown = Burada yönetici olup olmadığınızı kontrol edemedim. Lütfen bir dakika sonra tekrar deneyin.
channel-unknown = { $channel } için Telegram’dan bilgi alamadım. Lütfen bir dakika sonra tekrar deneyin.
channel-none = { $channel } kanalını bulamıyorum. Herkese açık adı doğru mu, ben de kanalın üyesi miyim?
channel-other = { $channel } bir kanal değil. Bir grup içinse komutu o grupta gönderin.
channel-add-me = { $channel } kanalında henüz paylaşım yapamıyorum. Beni orada mesaj gönderme yetkisi olan bir yönetici yapın, sonra bunu tekrar gönderin.
channel-not-yours = { $channel } kanalının ayarlarını yalnızca yöneticileri değiştirebilir; siz yönetici değilsiniz.
channel-buttons = Düğmeler kanallarda çalışmaz. Yöneticiler bana özel sohbetten yazabilir: /subscriptions @channel

## Files

file-too-large = Bu dosya çok büyük: Ayar dosyaları en fazla 64 KB olur. Hiçbir şey değişmedi.
file-no-text = Bu bir metin dosyası değil. Hiçbir şey değişmedi.
file-not-fetched = Dosyayı Telegram’dan alamadım. Hiçbir şey değişmedi. Lütfen tekrar gönderin.

## Too much at once

too-many-presses = Çok hızlı gidiyorsunuz. Birazdan tekrar deneyin.
too-fast = Bir anda çok mesaj gönderdiniz, gerisini atladım. { $n } saniye sonra tekrar gönderin.
too-fast-group = Buradaki biri bir anda çok mesaj gönderiyor, gerisini atladım. { $n } saniye sonra tekrar gönderin.
too-full = Son komutlarınız üzerinde hâlâ çalışıyorum, gerisini atladım. En fazla { $n } komut sırada bekleyebilir; birazdan tekrar gönderin.
too-full-group = Bu grubun son komutları üzerinde hâlâ çalışıyorum, gerisini atladım. En fazla { $n } komut sırada bekleyebilir; birazdan tekrar gönderin.
too-many-pastes = Sınıra ulaştınız: Kişi başına saatte { $n } bağlantı ve metin okuyorum. { $span } sonra tekrar deneyin.
apology = Üzgünüm, bir sorun oluştu. Kayıt numarası: { $reference }. Lütfen tekrar deneyin.

## The bot's profile

profile-description = Haberleri okur, önemli birkaç cümleyi size kelimesi kelimesine gönderirim.
    • Bir şirket, bir konu ya da istediğiniz kelimeleri arayın
    • Takip edin; bildirim ya da günlük bülten alın
    • Bir bağlantı ya da uzun bir metin gönderin, özetini alın
    Hiçbir şey yeniden yazılmaz, hiçbir şey uydurulmaz; her cümlenin neden seçildiğini /why söyler.
profile-short = Haberlerin önemli birkaç cümlesi, kelimesi kelimesine. Şirket ve konu arayın, takip edin, bülten alın.

## Who may use the bot

own-title = Bu bot artık sizin
own-granted = Artık botun operatörüsünüz. Kaynakları /feeds ve /addfeed ile yönetirsiniz, botun durumunu /status ile görürsünüz; size ihtiyaç olursa yazarım.
own-already = Zaten bu botun operatörüsünüz.
own-void = Bu bağlantı artık geçerli değil. Bot, operatörü olmadan başlatıldığında günlük kayıtlarında yeni bir bağlantı gösterir.
your-id = Telegram kimliğiniz: <code>{ $id }</code>. Botun sahibi sizi bu kimlikle operatör yapabilir.
not-open = Üzgünüm, bu bot herkese açık değil.
not-open-to = Üzgünüm, bu bot herkese açık değil. Botun sahibini tanıyorsanız ona Telegram kimliğinizi verin: { $id }

## The language of the bot

language-now = Burada <b>{ $name }</b> konuşuyorum. Başka bir dil seçin:
language-set = Bundan sonra <b>{ $name }</b> konuşacağım.
language-unknown = { $typed } dilini henüz bilmiyorum. Bunlardan birini seçin:
