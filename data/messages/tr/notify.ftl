# Alerts, messages about several articles, digests.

because = Takip ettiğiniz için: { $names }
because-update = Bildiğiniz bir olayda yeni gelişme · takip ettiğiniz için: { $names }
update-title = Yeni gelişme: { $title }

new-on-topic = { $topic }: { $n } yeni haber
new-articles = { $n } yeni haber
other-news = Diğer haberler
all-of-topic = Tümü: { $topic }

and-more-from = ve { $source } kaynağından { $n } haber daha
and-more-of-digest = ve { $n } haber daha · { $when }
summed-alone = Hepsi aynı anda geldiği için yalnızca sayıyı yazıyorum.

digest-heading = Bülteniniz, { $day } { $weekday }: { n-articles }
digest-empty = Bülteninizde bu kez yeni bir şey yok.
post-digest-heading = { $day } { $weekday } bülteni: { n-articles }

busy-limit = { $topic } hakkında bugün { $n } bildirim geldi. Gerisi bülteninizle gelecek.
busy-ask = { $topic } hakkında bugün { $n } bildirim geldi. Bültenle gelmesini ister misiniz?
