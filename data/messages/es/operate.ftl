## Comandos de los responsables

command-allow = Permitir el bot a una persona o a un grupo
    .details = Para los responsables del bot. Responde a un mensaje de la persona (también uno reenviado), o indica un id o un @nombre. Solo, muestra a quién se le permite.
command-ban = Ni respuestas ni avisos para una persona o grupo
    .details = Para los responsables del bot. Se indica como en /allow. Solo, muestra quién está bloqueado.
command-unban = Anular lo decidido con /allow o /ban
    .details = Para los responsables del bot. Se indica como en /allow.

## /allow, /ban, /unban

people-whom = ¿A quién? Responde a un mensaje suyo con { $command }, o indica un id o un @nombre: <code>{ $command } 12345678</code>. También sirve un mensaje reenviado, salvo que la persona oculte su cuenta.
people-allowed = { $id } puede usar el bot desde ahora.
people-allowed-already = { $id } ya podía usarlo.
people-banned = { $id } ya no recibe respuestas ni avisos.
people-banned-already = { $id } ya estaba en la lista de bloqueados.
people-freed = { $id } vuelve a ser como los demás.
people-freed-already = { $id } no estaba ni permitido ni bloqueado.
people-operator = { $id } es responsable del bot y no se puede bloquear.
people-unknown-name = No conozco el id de { $name }: Telegram me dice el de grupos y canales, pero el de las personas solo cuando me escriben. Responde a un mensaje suyo o indica su id.
people-odd = { $typed } no es ni un id ni un @nombre.
people-open = Ahora mismo el bot está abierto a todos.
people-list-allowed = Permitidos: { $ids }
people-list-banned = Bloqueados: { $ids }
people-unban = Desbloquear
banned-you = Lo siento, ya no te respondo. Si crees que es un error, da a los responsables del bot tu id de Telegram: { $id }
