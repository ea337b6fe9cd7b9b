## Operatörlerin komutları

command-stats = Botun durumu, sayılarla
    .details = Botun operatörleri için: sohbetler, konular, gönderimler, akışlar ve disk; son iki haftanın grafiğiyle. Hiçbir sayı tek bir kişiyle ilgili değildir.
command-broadcast = Haber takip eden herkese duyuru yapın
    .details = Botun operatörleri için. Duyuruyu önce siz, sohbet sayısıyla birlikte görürsünüz ve bir düğmeyle onaylarsınız. Hiçbir şey takip etmeyen, duyuruları kapatan ya da bildirimleri duraklatan sohbetlere gitmez. Metin yazmazsanız son duyurunun ne durumda olduğunu gösterir.
    .examples =
        /broadcast
        /broadcast Bu akşam 22:00’de bot bir saat kapalı olacak.
command-allow = Bir kişiye ya da gruba izin verin
    .details = Botun operatörleri için. Kişinin bir mesajını yanıtlayın (iletilmiş de olabilir) ya da bir kimlik numarası veya @ad yazın. Ad yazmazsanız izin verilenleri gösterir.
command-ban = Bir kişiyi ya da grubu engelleyin
    .details = Botun operatörleri için. /allow ile aynı biçimde yazılır. Ad yazmazsanız engellenenleri gösterir.
command-unban = /allow veya /ban kararını geri alın
    .details = Botun operatörleri için. /allow ile aynı biçimde yazılır.

## /allow, /ban, /unban

people-whom = Kimin için? Kişinin bir mesajını { $command } ile yanıtlayın ya da bir kimlik numarası veya @ad yazın: <code>{ $command } 12345678</code>. Kişi hesabını gizlemiyorsa iletilmiş bir mesaj da olur.
people-allowed = { $id } artık botu kullanabilir.
people-allowed-already = { $id } zaten kullanabiliyordu.
people-banned = { $id } artık yanıt ve bildirim almayacak.
people-banned-already = { $id } zaten engelliydi.
people-freed = { $id } için yine herkese uygulanan kurallar geçerli.
people-freed-already = { $id } için alınmış bir karar yoktu.
people-operator = { $id } bir operatör, engellenemez.
people-unknown-name = { $name } adlı hesabın kimliğini bilmiyorum: Telegram bana grupların ve kanalların kimliğini söyler, kişilerinkini ise ancak bana yazdıklarında. Bir mesajını yanıtlayın ya da kimliğini yazın.
people-odd = { $typed } bir kimlik numarası ya da @ad değil.
people-open = Bot şu anda herkese açık.
people-list-allowed = İzin verilenler: { $ids }
people-list-banned = Engellenenler: { $ids }
people-unban = Engeli kaldır
banned-you = Üzgünüm, size artık yanıt vermiyorum. Bir yanlışlık olduğunu düşünüyorsanız botun operatörlerine Telegram kimliğinizi verin: { $id }

## /stats

stats-title = Botun durumu
stats-chats = Konu takip edenler: <b>{ $people }</b> kişi, <b>{ $groups }</b> grup ve kanal
stats-subscriptions = Takip edilen konular: <b>{ $n }</b>
stats-topic = { $topic } ({ $n })
stats-topics = En çok takip edilenler: { $topics }
stats-blocked = Ulaşılamayan sohbetler: <b>{ $n }</b>
stats-deliveries = Günlük gönderim: <b>{ $mean }</b>, bugün şimdiye dek <b>{ $today }</b>
stats-articles = Günlük haber: <b>{ $mean }</b>, bugün şimdiye dek <b>{ $today }</b>
stats-undelivered = Bekleyen gönderim: <b>{ $waiting }</b>, iki haftada başarısız: <b>{ $failed }</b>
stats-feeds = Akışlar: <b>{ $n }</b>, hata veren: <b>{ $failing }</b>
stats-disk = Veritabanı: <b>{ $size }</b>, diskte boş alan: <b>{ $free }</b>
stats-backup = Son yedek: <b>{ $ago }</b>
stats-no-backup = Son yedek: <b>yok</b>
stats-chart = Günlük gönderim ve haber
stats-series-deliveries = Gönderimler
stats-series-articles = Haberler

## /broadcast

broadcast-how = Metni komuttan sonra yazın: <code>/broadcast Bu akşam 22:00’de bir saat yokum.</code> Önce siz görürsünüz, onaylamadan kimseye gitmez.
broadcast-progress = Son duyuru: <b>{ $sent }</b> sohbete ulaştı, <b>{ $waiting }</b> sohbet bekliyor, <b>{ $lost }</b> sohbet almadı.
broadcast-too-long = Çok uzun: Bir duyuru en fazla { $n } karakterdir.
broadcast-nobody = Bu duyuru kimseye gitmez: Ya kimse bir şey takip etmiyor ya da herkes duyuruları kapatmış.
broadcast-ask = Duyuru böyle görünecek. Alacak sohbet sayısı: { $n }
broadcast-send = Gönder ({ $n })
broadcast-discard = Vazgeç
broadcast-sending = Duyuru yolda. Alacak sohbet sayısı: <b>{ $n }</b>. Ne durumda olduğunu /broadcast gösterir.
broadcast-discarded = Vazgeçildi. Kimseye gitmedi.

## /broadcast: everybody

announcement-title = Botun operatörlerinden
no-announcements = Duyuru istemiyorum
announcements-off-toast = Buraya artık duyuru gelmeyecek. /settings ile yeniden açabilirsiniz.
settings-announcements-off = Operatör duyuruları: <b>kapalı</b>
announcements-on = Duyuruları aç

## desk

desk-disk = Veritabanının diskinde yalnızca { $free } boş alan kaldı; sınır { $limit } (serve.min_free_mb). <code>gistwire prune</code> eski haberleri siler; retention_days ve max_articles bunu düzenli yapar.
desk-disk-over = Diskte yeniden yeterince yer var.
desk-outbox = Bir süredir hiçbir şey gönderilmiyor. En eski mesajın bekleme süresi: { $span }. Bekleyenleri /status, sorunu <code>gistwire healthcheck</code> gösterir.
desk-outbox-over = Gönderimler yeniden başladı.
desk-refused = Telegram bir saat içinde { $n } mesajı reddetti, çoğunu şu nedenle: { $problem }. Liste: <code>gistwire outbox</code>.
desk-refused-over = Telegram bir saattir hiçbir mesajı reddetmedi.
desk-crash = Program, bu başlatmadan önce düzgün kapatılmadan sonlandı: çökme, zorla kapatma ya da elektrik kesintisi. Hiçbir şey kaybolmadı. Ayrıntılar günlük kayıtlarında.
desk-version-title = Yeni bir sürüm çalışıyor
desk-version = Şimdi gistwire { $to } çalışıyor, önceden { $from } çalışıyordu. Veritabanı güncel.
desk-backup = Yedek alınamadı: { $problem }. Denemeye devam ediyorum.
desk-backup-over = Yedekleme yeniden çalışıyor.
desk-prune = Eski haberler silinmiyor: { $problem }. Doğruysa <code>gistwire prune --force</code> çalıştırın; değilse saati, retention_days ya da max_articles ayarını düzeltin.
desk-prune-over = Eski haberlerin silinmesi yeniden çalışıyor.
desk-over-title = Her şey yine yolunda
alarm-over = { $name } yeniden çalışıyor.
