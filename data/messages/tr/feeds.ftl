# Feeds that people bring or suggest, and what operators decide on them.

one-address-at-a-time = Lütfen her seferinde bir tane: /subscribe https://news.example gibi bir adres ya da /subscribe #china gibi bir konu.
address-refused = { $url } takip edilemiyor: { $problem }.
address-not-now = O adrese şu an bakamadım. Lütfen daha sonra tekrar deneyin.
no-feed-at = { $url } adresinde akış bulamadım: { $problem }.
no-feed = Orada akış bulamadım: { $problem }.
follow-the-words = { $words } (kelime)
channel-has-no-feed = Telegram kanallarını okuyamıyorum. Yönettiğiniz bir kanalda haber paylaşmam için özel sohbetimizde önce kanalın adını yazın: /subscribe { $name } { $topic }

feed-new = <b>{ $name }</b> henüz kaynaklarım arasında değil ({ n-articles }). Botun operatörlerine önerilsin mi?
feed-new-for-operator = <b>{ $name }</b> henüz kaynaklar arasında değil ({ n-articles }). Herkes için takip edilsin mi?
feed-new-and-no-operators = <b>{ $name }</b> henüz kaynaklarım arasında değil ({ n-articles }). Yalnızca botun operatörleri ekleyebilir.
feed-not-read-yet = Bunu zaten takip ediyorum ama henüz okumadım. Bir dakika sonra tekrar deneyin.
follows-own-feed = <b>{ $name }</b> artık takip listenizde. Haberlerini yalnızca bu sohbet görür. Mevcut haberler bir dakika içinde gelir, yenileri çıkınca size yazarım.
own-feeds-full = Kendinize ait { $n } akışı takip ediyorsunuz; bir sohbette en fazla bu kadar olur. Birinin takibini bırakın ya da bunu botun operatörlerine önerin.
all-feeds-full = Sohbetlere özel daha fazla akış ekleyemiyorum. Bunu botun operatörlerine önerebilirsiniz.
suggest-it = Öner
for-everybody = Herkes için
its-articles = Haberleri gör

## Suggestions

suggest-which = Hangi akış? Akışın ya da bir sayfanın adresini gönderin; örneğin /suggest https://news.example
suggest-secret = Bu adresin içinde bir parola ya da anahtar var, bu yüzden iletmiyorum.
suggested = Teşekkürler! { $name } önerinizi operatörlere ilettim, yanıtlarını size yazacağım.
suggestions-full = Bekleyen çok fazla öneri var. Lütfen daha sonra tekrar deneyin.
suggestion-declined = Operatörler { $name } kaynağını eklememeye karar verdi.
suggestion-followed = Öneriniz kabul edildi: { $name } artık kaynaklar arasında.
no-operators = Bu botun sorulacak bir operatörü yok.

suggestion-heading = Bir akış önerildi
suggestion = Önerilen akış: { $name }.
    { $url }
    Şu anda { n-articles } içeriyor.
suggestions-open = { $n } öneri bekliyor
no-suggestions = Bekleyen öneri yok.
suggestions-which = Hangi öneri, ne yapılsın? Örneğin /suggestions 3 ekle ya da /suggestions 3 reddet.
suggestion-closed = { $name } için zaten karar verildi.
suggestion-declines = Reddedildi: { $name }.
feed-followed = { $name } takip ediliyor. İlk haberler bir dakika içinde gelir.
feed-no-name = Adsız bir akış
decline = Reddet
follow-named = Takip et: { $name }
decline-named = Reddet: { $name }

## Lists of feeds (OPML)

list-unreadable = Hiçbir şey değişmedi: { $problem }.
list-followed = { $n ->
    [0] Bu akışların hiçbiri kaynaklarım arasında değil.
   *[other] Bu listeden { $n } akış artık takip listenizde.
}
list-unknown = { $n ->
    [one] Kaynaklarım arasında olmayan: { $names }.
   *[other] Kaynaklarım arasında olmayan { $n } akış: { $names }.
} Birini operatörlere önermek için /suggest ve akışın adresini gönderin.

# Sources and feeds, and what operators are told.

## Sources

sources-title = { $n } kaynak
sources-unnamed = Kaynağı belirsiz haberler
source-newest = en yenisi { $day }
source-muted = burada sessizde
sources-rest = … ve { $n } kaynak daha ({ $articles }).
sources-own = Kendi akışlarınız (yalnızca bu sohbet görür)
sources-personal = Okurların kendileri için takip ettiği akışlar
source-for-all = Herkes için: { $name }
source-no-article = { $name } kaynağından henüz haber yok. Yeni akışlar bir dakika içinde okunur.
source-following = ✓ Takipte
source-mute = Sessize al
source-unmute = Sesi aç

## How a feed is doing: facts, one after the other

feed-articles = { n-articles }, bu hafta { $week }
feed-read = { $ago } okundu
feed-unread = henüz okunmadı
feed-failing = hata veriyor
feed-failing-since = { $span } önce hata vermeye başladı
feed-problem = { $n } kez okunamadı: { $problem }
feed-next = sonraki okuma { $span } sonra
feed-due = şimdi okunacak
feed-off = kapatıldı
feed-gone = kalıcı olarak kaldırılmış
feed-unnamed = Adsız bir akış

## Feeds, for operators

feeds-none = Henüz akış yok. Eklemek için: /addfeed https://news.example (akışın kendisi ya da akışı olan bir sayfa).
feeds-title = { $n } akış
feeds-rest = … ve { $n } akış daha. Hepsi için: <code>gistwire feeds list</code>
feeds-private = Bunu bana özel sohbetimizde gönderin: Adreslerde anahtarlar olabilir.
feeds-file = { feeds-title }, ilk etiketlerine göre klasörlerde; parolalar ve anahtarlar olmadan.
feeds-file-failed = Listeyi yazamadım: { $problem }.
feeds-listed = { $n } akış eklendi, { $known } akış zaten vardı. İlk haberler bir dakika içinde gelir.
feeds-listed-refused = { $n } akış eklendi, { $known } akış zaten vardı, { $refused } akış ise adresi takip edilemediği için dışarıda kaldı. İlk haberler bir dakika içinde gelir.
feeds-all = Tüm akışlar
addfeed-which = Hangi akış? Örneğin /addfeed https://news.example gönderin (akışın kendisi ya da akışı olan bir sayfa).
addfeed-no-address = { $typed } bir web adresi değil. Örneğin /addfeed https://news.example yazın.
addfeed-refused = { $address } takip edilemiyor: { $problem }.
addfeed-shared = { $address } artık herkes için takip ediliyor: { n-articles }.
addfeed-known = { $address } zaten takip ediliyor.
addfeed-added = { $address } takip ediliyor. İlk haberler bir dakika içinde gelir.
addfeed-done = <b>{ $name }</b> takip ediliyor: { n-articles }.
addfeed-done-empty = <b>{ $name }</b> takip ediliyor. Henüz haber yok.
addfeed-failed = Listeye eklendi ama henüz okuyamadım: { $problem }. Tekrar deneyeceğim.
addfeed-stop = Kaldır
removefeed-none = Henüz akış yok.
removefeed-which = Hangi akış kaldırılsın? Birine dokunun ya da /removefeed ile adını veya adresini gönderin.
removefeed-unknown = { $typed } takip ettiğim akışlar arasında yok. Tüm akışlar: /feeds
removefeed-near = { $typed } takip ettiğim akışlar arasında yok. Bunlardan birini mi demek istediniz?
removefeed-ask = { $name } takibi bırakılsın mı? { $n ->
    [one] Haberi
   *[other] { $n } haberi
} arşivde kalır.
removefeed-yes = Takibi bırak
removefeed-no = Kalsın
removefeed-done = { $name } artık takip edilmiyor. Haberleri arşivde kalır.

## Messages to operators

operator-title = gistwire müdahalenizi bekliyor
alarm-title = Bir akışta sorun var
alarm-failing = { $name } bir gündür hata veriyor.
alarm-gone = Sunucusuna göre { $name } kalıcı olarak kaldırılmış.
alarm-once = Bu mesaj yalnızca bir kez gelir. Tüm akışlar: /feeds. Bir akışı kaldırmak için /removefeed.
outage-title = Telegram birçok sohbeti bulamıyor
outage-text = Art arda birkaç sohbet “bulunamadı”; bu genellikle yanlış bir token ya da bir kesinti demektir. Kimsenin takibi silinmedi: Bildirimler bekliyor, ben de denemeyi sürdürüyorum. Lütfen token’ın bu bota ait olduğunu kontrol edin.
suggestion-decided = Operatörler, önerdiğiniz akış hakkında karar verdi.
