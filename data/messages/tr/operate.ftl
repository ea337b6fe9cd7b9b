## Operatörlerin komutları

command-allow = Bir kişiye ya da gruba izin verin
    .details = Botun operatörleri için. Kişinin bir mesajını yanıtlayın (iletilmiş de olabilir) ya da bir kimlik numarası veya @ad yazın. Tek başına, izin verilenleri gösterir.
command-ban = Bir kişiye yanıt ve bildirim gitmesin
    .details = Botun operatörleri için. /allow ile aynı biçimde yazılır. Tek başına, engellenenleri gösterir.
command-unban = /allow veya /ban kararını geri alın
    .details = Botun operatörleri için. /allow ile aynı biçimde yazılır.

## /allow, /ban, /unban

people-whom = Kim? Bir mesajını { $command } ile yanıtlayın ya da bir kimlik numarası veya @ad yazın: <code>{ $command } 12345678</code>. Kişi hesabını gizlemiyorsa iletilmiş bir mesaj da olur.
people-allowed = { $id } artık botu kullanabilir.
people-allowed-already = { $id } zaten kullanabiliyordu.
people-banned = { $id } artık yanıt ve bildirim almayacak.
people-banned-already = { $id } zaten engelliydi.
people-freed = { $id } için yine herkesin kuralları geçerli.
people-freed-already = { $id } için alınmış bir karar yoktu.
people-operator = { $id } bir operatör, engellenemez.
people-unknown-name = { $name } adının kimliğini bilmiyorum: Telegram bana grupların ve kanalların kimliğini söyler, kişilerinkini ise ancak bana yazdıklarında. Bir mesajını yanıtlayın ya da kimliğini yazın.
people-odd = { $typed } bir kimlik numarası ya da @ad değil.
people-open = Bot şu anda herkese açık.
people-list-allowed = İzin verilenler: { $ids }
people-list-banned = Engellenenler: { $ids }
people-unban = Engeli kaldır
banned-you = Üzgünüm, size artık yanıt vermiyorum. Bir yanlışlık olduğunu düşünüyorsanız botun operatörlerine Telegram kimliğinizi verin: { $id }
