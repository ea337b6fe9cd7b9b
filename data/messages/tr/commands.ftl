## Find news

command-latest = Son haberler
    .details = Sayı yazmazsanız bir sayfa gelir; düğmelerle sayfayı çevirirsiniz. Yeniden sorduğunuzda, o zamandan beri gelenler en üstte olur. <code>/latest hepsi</code> her şeyi sırayla gösterir.
    .form = [N | hepsi]
    .examples =
        /latest
        /latest 3
        /latest hepsi
command-company = Bir şirketle ilgili haberler
    .details = Büyük-küçük harf, aksanlar ve Inc. gibi ekler fark etmez; şirketlerin başka adlarını da bilirim. Bir kişinin adını yazarsanız haberlerde birlikte anıldığı şirket gelir. Önce şirketle ilgili haberler, sonra adının geçtiği haberler, ardından markalarıyla ilgili haberler gelir. Daraltmak için bir dönem ekleyin: <code>30 gün</code>, <code>2 hafta</code>, <code>6 ay</code>, <code>1 yıl</code>, <code>2021’den beri</code> veya <code>2021-06-15’ten beri</code>.
    .form = NAME [30 gün | 2021-06’dan beri]
    .examples =
        /company alibaba
        /company Ant Group 30 gün
        /company tencent 2021-06’dan beri
command-tag = Bir konuyla ilgili haberler
    .details = # işaretiyle ya da işaretsiz, büyük ya da küçük harfle yazabilirsiniz. Boşluk ve kısa çizgi aynı sayılır.
command-search = Yazdığınız kelimelerin hepsini içeren haberler
    .details = Kelime gruplarını tırnak içine alın, istemediğiniz kelimenin başına eksi (-) koyun, seçeneklerin arasına OR yazıp parantez kullanın. Kelimelerin başka biçimleri ve adların parçaları da bulunur: ship yazınca shipping, booking yazınca Booking.com çıkar.
command-roundup = Günün ya da haftanın öne çıkan haberleri
    .details = En çok kaynağın yazdığı olaylar, temalarına göre, ikişer üçer cümleyle; ardından diğerleri birer cümleyle. Son haftayı kapsar; etiket ve şirketlerde son ayı, haber azsa daha fazlasını.
    .form = [gün | hafta | ay | yıl | TAG | COMPANY]
    .examples =
        /roundup
        /roundup gün
        /roundup alibaba
command-tags = Tüm etiketler, en çok kullanılan başta
command-companies = Haberlerdeki şirketler
    .details = Komuttan sonra yazdığınız harflerle başlayan adları gösterir.
command-timeline = Bir şirketin kronolojisi, eskiden yeniye
    .details = Her ay için bir cümle (her şey iki ay içinde olduysa her gün için bir cümle); şirketi en çok konu alan haberden seçilir. Tarihi olmayan haberler gösterilmez.
    .form = NAME [1 yıl | 2021-06’dan beri]
    .examples =
        /timeline alibaba
        /timeline shein 2025’ten beri
command-trend = Bir ya da iki şirketin haftalık haber sayısı, grafikle
    .details = Şirketin adının geçtiği, tarihi belli haberleri sayar. /company komutundaki gibi bir dönem ekleyebilirsiniz.
command-related = Bir şirketle birlikte anılan şirketler
    .details = İkisinin birlikte geçtiği haber sayısına göre sıralanır; her birinde ikisini birden anan bir cümle vardır.

## Read

command-read = Bir haberin tamamı
    .details = Listelerin altındaki numaralı düğmeler de aynı işi görür.
command-save = Bir haberi sonra okumak için kaydedin
    .details = Okuduğunuz her haberin altında bir Kaydet düğmesi vardır.
command-saved = Kayıtlı haberleriniz
    .details = ✕ haberi listeden çıkarır. Liste /export dosyasında da yer alır.
    .form = [N | kaldır ID]
    .examples =
        /saved
        /saved 2
        /saved kaldır 12
command-summary = Bir bağlantının ya da metnin özeti
    .details = Özel sohbetimizde bir bağlantı, uzun bir metin ya da bir kanal gönderisi yollamanız yeter. Gruplarda bir mesajı /summary ile yanıtlayın. Gönderdikleriniz, yanıtlandıktan sonra silinir.
command-keep = Bağlantıdaki haberi arşive ekleyin
    .details = Sayfayı yeniden indiririm. Botun operatörleri izin veriyorsa haberi herkes görür.
command-story = Bir olayı yazan kaynaklar ve getirdikleri yenilikler
    .details = Aynı olayı anlatan haberler bir araya getirilir. Listelerde olay bir kez görünür ve kaç kaynağın yazdığı belirtilir; olayı açtığınızda haberler zaman sırasıyla, her biri getirdiği yeni bilgilerle gelir. Rakamlar farklıysa ikisini de görürsünüz.
command-editstory = Olayı düzeltin: haber çıkarın, iki olayı birleştirin
    .details = Botun operatörleri içindir. Önce sorarım. Olaylar baştan bulunsa bile kararınız geçerli kalır.
    .form = ID [ayır ARTICLE | birleştir ID]
    .examples =
        /editstory 12
        /editstory 12 ayır 345
        /editstory 12 birleştir 15
command-why = Bir haberden neden bu cümlelerin seçildiği
    .details = Numaradan sonra bir şirket ya da birkaç kelime yazarsanız, onları sorduğunuzda neden bu cümlelerin gösterildiğini açıklarım.
command-report = Yanlış ya da kötü bir sonucu bildirin
    .details = Botun operatörlerine, bir haberde şirketin yanlış, özetin kötü olduğunu ya da haberin başka bir olayı anlattığını iletir.
    .form = ID [şirket | özet | olay]
    .examples =
        /report 12
        /report 12 şirket

## Follow

command-subscribe = Etiket, şirket ya da kelime takip edin
    .details = #x bir etiketi, <code>şirket:x</code> herhangi bir adıyla bir şirketi gösterir. Kelimeler her biçimiyle bulunur; kelime gruplarını tırnak içine alın, istemediğiniz kelimenin başına eksi (-) koyun. <code>kaynak:x</code> bir kaynağı gösterir; bir web adresi yazarsanız oradaki akışı bulurum. Henüz haberlere çıkmamış bir şeyi de takip edebilirsiniz. Yalnızca yeni haberler gelir, her biri bir kez. Bu konunun nasıl geleceğini seçmek için sonuna <code>, anında</code>, <code>, bültenle</code> veya <code>, her zamanki gibi</code> ekleyin. Kanalınız için önce kanalın adını yazın: /subscribe @channel #china.
    .form = #TAG | COMPANY | WORDS | kaynak:NAME | ADDRESS
    .examples =
        /subscribe #china
        /subscribe alibaba
        /subscribe "cloud computing" -games
        /subscribe kaynak:Harbour News
        /subscribe #china, bültenle
command-unsubscribe = Takibi bırakın
    .details = Ad yazmazsanız takip ettiğiniz her şey için bir düğme gelir.
    .form = [NAME | hepsi]
    .examples =
        /unsubscribe #china
        /unsubscribe hepsi
command-subscriptions = Takip ettikleriniz
command-preview = Önizleme: bir konunun son 7 günü
    .details = Karar vermeden önce son 7 güne bakın.
command-digest = Seçtiğiniz saatlerde bülten
    .details = Gün olarak “her gün”, “hafta içi”, “hafta sonu” ya da gün adları yazabilirsiniz: <code>/digest salı cuma 18:00</code>. Saatleri 18:00 biçiminde yazın, günde en fazla altı tane: <code>/digest her gün 08:00 18:00</code>. Tek başına /digest, o ana kadar gelenleri gönderir. Yeni bir şey yoksa bülten gelmez. <code>/digest kapalı</code>, yine de bültenle gelen konular için saatleri korur. Saat diliminizi /tz ile ayarlayın.
    .form = [her gün 8:30 | pazartesi 8:30 | kapalı]
    .examples =
        /digest her gün 8:30
        /digest hafta içi 8:30
        /digest pazartesi 8:30
        /digest kapalı
        /digest
command-tz = Saat diliminiz
    .details = Herhangi bir dilde büyük bir şehir ya da saat farkı: UTC+3, Greenwich saatinden üç saat ileridir. Şehir yazarsanız yaz saati kendiliğinden uygulanır. Konumunuzu da paylaşabilirsiniz.
    .examples =
        /tz Europe/Berlin
        /tz tokyo
        /tz UTC+3
command-quiet = Sessiz saatler
    .details = Bu saatlerde gelenler bekler, sonra tek mesajda toplanır. Saatlerden sonra <code>sessiz</code> yazarsanız bildirimler anında ama sessizce gelir.
    .form = [22:00-07:00 | kapalı]
    .examples =
        /quiet 22:00-07:00
        /quiet 22:00-07:00 sessiz
        /quiet kapalı
command-pause = Bildirimleri bir süre duraklatın
    .details = Yazdığınız süre boyunca ya da siz /resume gönderene kadar. Takip ettikleriniz olduğu gibi kalır.
    .form = [3 gün | pazartesiye kadar]
    .examples =
        /pause
        /pause 3 gün
        /pause pazartesiye kadar
command-resume = Bildirimleri yeniden açın
command-mute = Bir kaynağı sessize alın
    .details = Haberleri listelerde ve aramalarda kalır, /missed de onları gösterir. Ad yazmazsanız sessize aldıklarınızı görürsünüz. Bir bildirimin altındaki Sessize al düğmesiyle tek bir olayı, ya da bir konuyu üç günlüğüne sessize alabilirsiniz.
command-unmute = Bir kaynağın sesini yeniden açın
command-suggest = Botun operatörlerine kaynak önerin
    .details = Bir akışın ya da akışı olan bir sayfanın adresini yazın. Yanıtlarını size iletirim.
command-missed = Bu hafta kaçırdıklarınız
    .details = Bildirimler duraklatılmışken, sessizdeyken ya da Telegram’a ulaşılamazken gelenler.
command-channels = Kanallarınız, özel olanlar da
command-review = Onayınızı bekleyen kanal gönderileri
    .form = [hepsini yayınla | hepsini atla]

## About the bot

command-settings = Ayarlarınız
    .details = Bültenler ve sayfalar ne kadar uzun olsun, haberler ne zaman gelsin. Cümle ve haber sayısı 1 ile 10 arasındadır; <code>/settings cümle otomatik</code> uzunluğu habere göre belirler. <code>/settings boş bülten açık</code> yeni bir şey olmasa da bülten gönderir. <code>/settings sınır 20</code> bir konunun günde 20 bildirimi aşan haberlerini bültene aktarır. <code>/settings diller de en</code> gelen haberleri bu dillerle sınırlar. <code>/settings görseller kapalı</code> görselleri kaldırır. <code>/settings varsayılan</code> her şeyi sıfırlar.
    .form = [cümle N | haber N | varsayılan]
    .examples =
        /settings
        /settings cümle 2
        /settings varsayılan
command-language = Bu sohbette konuştuğum dil
    .details = Bu sohbetin dili; herhangi bir dildeki adıyla ya da koduyla yazın. <code>/language auto</code> yeniden uygulamanızın dilini kullanır. Haberler kendi dillerinde kalır.
command-sources = Haberlerin geldiği kaynaklar
    .details = Bir ad yazarsanız o kaynağın haberleri, en yeniden başlayarak.
command-status = Arşivin büyüklüğü ve botun durumu
command-help = Neler yapabilirim
command-privacy = Hakkınızda neler saklıyorum
command-export = Ayarları dosyaya kaydedin
    .details = Ayarlarınız ve takip ettikleriniz. Dosyayı burada ya da başka bir sohbette /import ile geri yükleyebilirsiniz.
command-import = Ayarları dosyadan geri yükleyin
    .details = Dosyayı, açıklamasına /import yazarak gönderin, dosyayı /import ile yanıtlayın ya da metnini komuttan sonra yapıştırın. Ayarlarınız dosyadaki gibi olur, listedeki konular da takip ettiklerinize eklenir. Dosyada bir yanlışlık varsa hiçbir şey değişmez. Başka bir haber okuyucusundan alınmış akış listesi (OPML) de olur: Bende bulunanları takip edersiniz; operatörler gönderirse hepsi eklenir.
command-forget = Bu sohbetle ilgili her şeyi silin
    .details = Ayarlarınız, takip ettikleriniz ve size gönderilenler. Önce sorarım; neler saklandığını /privacy anlatır.
command-start = Buradan başlayın
command-feeds = Akışlar ve durumları
    .details = Botun operatörleri içindir. Hata veren akışlar başta gelir. /feeds opml, başka haber okuyucuları için bir liste verir; /import böyle bir listeyi alır.
command-addfeed = Herkes için akış ekleyin
    .details = Botun operatörleri içindir. Bir akışın ya da akışı olan bir sayfanın adresini yazın. Yanıt, ilk okumada neler geldiğini söyler.
command-removefeed = Akışı kaldırın; haberleri kalır
    .details = Botun operatörleri içindir. Adıyla ya da adresiyle. Önce sorarım.
command-suggestions = Önerilen kaynaklar
    .details = Botun operatörleri içindir. Yanıtınız, öneren kişilere iletilir.
    .form = [ID ekle | ID reddet]
    .examples =
        /suggestions
        /suggestions 3 ekle
command-cancel = Açık olan işlemden çıkın
    .details = Hiçbir zaman ikinci bir mesaj beklemem, yani çıkılacak bir işlem yok.

## What stands for an argument in the form of a command: "/tag NAME"

form-name = AD
form-words = KELİMELER
form-tag = ETİKET
form-company = ŞİRKET
form-address = ADRES
form-zone = SAAT DİLİMİ
form-source = KAYNAK
form-prefix = BAŞLANGIÇ
form-command = KOMUT
form-file = DOSYA
form-link = BAĞLANTI
form-text = METİN
form-article = HABER
