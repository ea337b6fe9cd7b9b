# One article: reading, saving, explaining, summaries of what is sent.

more-messages = Devamı ({ $n })

## Reading

summary-and-why = Özet ve gerekçe
original = Kaynakta aç
latest = Son haberler

which-article = Hangi haber? Numarasını gönderin; örneğin /{ $command } 12. Son haberler: /latest
no-article-id = { $typed } bir haber numarası değil. Örneğin /{ $command } 12 yazın. Son haberler: /latest
no-such-article = { $id } numaralı haber yok. Son haberler: /latest

## Why these sentences

why-not-about = Haberde { $words } geçmiyor. Bu cümleler haberin bütününü özetliyor.
why-no-sentence = Bu haberde tek başına anlamlı bir cümle yok. Tamamını okuyun.
why-article = Haberden kelimesi kelimesine alıntı.
why-about = Haberin { $what } hakkında söyledikleri, kelimesi kelimesine.
read-it-all = Tamamını oku

reason-answers = sorduğunuzla en çok ilgili olan
reason-names = sorduğunuz ad geçiyor
reason-first = haberin ilk cümlesi
reason-near-start = haberin başlarında
reason-paragraph = paragrafın ilk cümlesi
reason-section = bölümün ilk cümlesi
reason-headline = başlıkla örtüşüyor
reason-beyond-headline = başlıkta olmayanı söylüyor
reason-beyond-opening = girişte olmayanı söylüyor
reason-central = diğer cümleleri özetliyor
reason-new-names = yeni adlar içeriyor
reason-introduces = { $name } ilk kez burada tanıtılıyor
reason-figures = rakam içeriyor
reason-decision = ne yapıldığını ya da neye karar verildiğini söylüyor
reason-event = ne olduğunu söylüyor
reason-turn = neyin değiştiğini söylüyor
reason-speaker = konuşanın kim olduğunu söylüyor
reason-continues = önceki cümlenin devamı
reason-continues-shown = { $number }. cümlenin devamı
reason-shown-with = { $name } ilk kez { $number }. cümlede tanıtılıyor, bu cümle ona bağlı
reason-best-left = kalanların en iyisi
reason-no-better = haberde daha iyi bir cümle yok

## Stories

which-story = Hangi olay? Başka kaynakların da yazdığı haberlerin altında bunun için bir düğme vardır. Ya da olayın numarasını gönderin: /story 12
no-story-id = { $typed } bir olay numarası değil. Örneğin /story 12 yazın. Son haberler: /latest
no-such-story = { $id } numaralı olay yok. Son haberler: /latest
n-sources = { $n } kaynak
story-when = { $who }, { $when }
story-adds = { $who }. Her birinden yalnızca yeni bilgiler gösterilir.
story-nothing-new = Yeni bir şey yok.
story-update = Yeni gelişme: { $title }
figures-differ = Rakamlar farklı: { $figures }
story-elsewhere = <i>{ $language } bir haber de var:</i> { $title }
language = { $code ->
    [en] İngilizce
    [de] Almanca
    [fr] Fransızca
    [es] İspanyolca
    [it] İtalyanca
    [pt] Portekizce
    [nl] Felemenkçe
    [ru] Rusça
    [sv] İsveççe
    [da] Danca
    [no] Norveççe
    [fi] Fince
    [pl] Lehçe
    [cs] Çekçe
    [ro] Rumence
    [hu] Macarca
    [tr] Türkçe
    [id] Endonezce
    [uk] Ukraynaca
    [bg] Bulgarca
    [el] Yunanca
    [ar] Arapça
    [he] İbranice
    [hi] Hintçe
    [ko] Korece
    [ja] Japonca
    [zh] Çince
   *[other] Başka dilde
}

## An operator corrects a story

story-wrong = Yanlış haber mi?
edit-which-story = Hangi olay? /editstory 12, haberlerinden hangisinin başka bir olayı anlattığını sorar. /editstory 12 birleştir 15 iki olayı birleştirir.
edit-story-of-one = { $id } numaralı olayda tek haber var. 15 numaralı olayla birleştirmek için: /editstory { $id } birleştir 15
edit-story-ask = { $id } numaralı olayda { n-articles } var. Hangisi başka bir olayı anlatıyor? Burada olmayan bir haber için: /editstory { $id } ayır HABER. 15 numaralı olayla birleştirmek için: /editstory { $id } birleştir 15
edit-split-sure = { $title } haberi { $id } numaralı olaydan çıkarılsın mı? Kendi başına bir olay olur ve ayrı kalır.
edit-join-sure = { $one } ile { $other } birleştirilsin mi? Tek olay olarak kalırlar. Bununla ilgili kimseye mesaj gitmez.
edit-no-other-story = { $id } numaralı başka bir olay yok.
edit-impossible = Bu mümkün değil: Derlemedeki bir madde taşınamaz, tek başına olan bir haber de çıkarılamaz.
edit-split-done = Tamam. Bu artık { $id } numaralı olay.
edit-join-done = Tamam. İkisi de artık { $id } numaralı olay.
edit-yes = Evet
edit-no = Hayır, kalsın
show-story = Olayı göster

## Saved articles

save-article = Kaydet
share = Paylaş
save-done = Kaydedildi
already-saved = Zaten kayıtlı
saved-removed = Kaldırıldı
saved-not-there = Listede yok
saved-title = Kaydedildi: { $title }
already-saved-title = Zaten kayıtlı: { $title }
saved-full = Listeniz dolu ({ $max } haber). Önce birkaçını kaldırın.
saved-list = Kayıtlı haberler
saved-heading = { $n } kayıtlı haber
saved-none = Kayıtlı haberiniz yok. Bir haberin altındaki Kaydet düğmesine dokunun ya da /save ile numarasını gönderin.
saved-misunderstood = { $typed } ifadesini anlayamadım. /saved listenizi, /saved 2 ikinci sayfasını gösterir; /saved kaldır 12 bir haberi kaldırır.
saved-gone = (artık arşivde yok)
undo-remove = Geri al

## Links, texts and forwarded posts

summarize-what = Neyi özetleyeyim? Komuttan sonra bir bağlantı ya da metin gönderin veya bir gönderiyi /summary ile yanıtlayın.
summaries-off = Burada yalnızca arşivimdeki haberleri gösteriyorum. Bağlantı ve metin özetleri kapalı.
forwards-ignored = Burada iletilen mesajlara bakmıyorum. Bir şey aramak için bana metnin kendisini gönderin.
forwarded-command = Bu, iletilmiş bir mesaj; bu yüzden komut olarak çalıştırmadım. İsterseniz kendiniz gönderin.
forwarded-short = Bu, olduğu gibi okunacak kadar kısa. Bana daha uzun bir gönderi iletin, önemli cümlelerini göndereyim.
nothing-to-quote = Burada alıntılanacak bir şey bulamadım. Bir bağlantı ya da birkaç cümlelik bir metin gönderin.
nothing-to-quote-there = O sayfada alıntılanacak bir şey bulamadım.
that-is-a-feed = Bu bir akış, haber değil.
page-unreadable = O sayfayı okuyamadım: { $problem }. İsterseniz metnini buraya yapıştırın.
page-refused = O sayfayı okuyamıyorum: { $problem }.
page-later = O sayfayı şu an okuyamadım. Lütfen daha sonra tekrar deneyin.

## Adding a link's article to the archive

keep-not-allowed = Burada bağlantılar arşive eklenemiyor; botun operatörleri buna izin vermemiş.
keep-which = Hangi sayfa? Adresini gönderin: /keep https://news.example/story
keep-failed = Arşive ekleyemedim.
keep-failed-because = Arşive ekleyemedim: { $problem }.
keep-too-long = Metin çok uzun
keep-it = Arşive ekle
kept-in-archive = Arşive eklendi.
keep-done = Eklendi
