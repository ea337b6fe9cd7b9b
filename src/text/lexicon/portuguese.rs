//! Portuguese, of Portugal and of Brazil.

use super::Lists;

pub(super) const LISTS: Lists = Lists {
    stop_words: "a à agora ainda além algo algum alguma algumas alguns ali ante antes ao aos apenas após aquela aquele aqueles aqui as às assim \
        até através bem cada casa com como contra cuja cujo da daquele das de dela dele deles depois desde dessa desse desta deste deve \
        devem disse disso do dois dos durante e é ela elas ele eles em enquanto entanto então entre era eram essa essas esse esses esta \
        está estão estas estava estavam este estes estar eu faz fazer foi foram for fosse há havia isso isto já la lá lhe lhes lo logo mais \
        mas me mediante meio menos mesma mesmas mesmo mesmos meu meus minha muita muitas muito muitos na nada não nas nem nenhum nenhuma \
        nessa nesse nesta neste ninguém no nos nós nossa nossas nosso nossos num numa nunca o onde os ou outra outras outro outros para \
        pela pelas pelo pelos pode podem pois por porque porém pouco pouca poucos qual quais qualquer quando quanto quase que quê quem se \
        segundo seja sem sempre sendo ser será serão seria seu seus si sido só sob sobre sua suas também tão tal tanta tanto te tem têm \
        tendo ter terá teve tinha tinham toda todas todo todos tudo um uma umas uns vai vão vários você vocês",
    pointing_openers: "ele ela eles elas este esta isto estes estas esse essa isso esses essas aquele aquela aquilo aqueles seu sua seus suas",
    connecting_openers: "mas e ou porém contudo todavia entretanto assim também então depois portanto logo além finalmente enfim ainda pois \
        igualmente paralelamente consequentemente posteriormente aliás apesar segundo terceiro tampouco",
    connecting_phrases: "por exemplo | no entanto | além disso | além do mais | por isso | por outro lado | por sua vez | em contrapartida | \
        em consequência | como resultado | neste caso | nesse caso | neste sentido | nesse sentido | desta forma | dessa forma | \
        deste modo | em outras palavras | por outras palavras | de facto | de fato | ao contrário | ao mesmo tempo | apesar disso | \
        depois disso | desde então | pouco depois | dias depois | o seu | a sua | os seus | as suas | o resultado | o motivo | os dois | \
        as duas | o outro | a outra | os outros | os demais | o mesmo | a mesma | um deles | muitos deles | a maioria deles | ou seja | \
        enquanto isso | entretanto",
    speech_verbs: "disse diz dizem disseram afirmou afirma explicou explica acrescentou acrescenta declarou declara anunciou anuncia comentou \
        comenta ressaltou ressalta destacou destaca sublinhou sublinha referiu refere adiantou alertou alerta confirmou confirma \
        reconheceu reconhece informou informa segundo lembrou lembra escreveu escreve respondeu perguntou concluiu contou garantiu garante \
        considerou considera",
    first_person: "eu me mim meu minha meus minhas comigo nós nos nosso nossa nossos nossas",
    calendar: "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo janeiro fevereiro março abril maio junho julho \
        agosto setembro outubro novembro dezembro",
    cues: "anunciou anuncia anunciado lançou lança compra aquisição fusão lucro lucros prejuízo receita receitas recorde primeiro primeira \
        maior acordo investimento investimentos investir despedimentos demissões prevê aprovou aprovado proibiu proíbe multa processo \
        condenado sentença plano milhão milhões bilhão bilhões mil cento",
    hedges: "talvez provavelmente possivelmente aparentemente",
    generics: "todos todas ninguém qualquer tudo nada",
    stand_ins: "empresa companhia firma grupo banco fabricante operadora operador entidade instituição ministério ministro ministra governo \
        comissão tribunal juiz juíza polícia associação partido cidade país região município câmara prefeitura prefeito autarca presidente \
        diretor diretora fundador fundadora porta-voz homem mulher casal suspeito vítima autor autora investigador pesquisador pesquisadores \
        estudo relatório projeto plano lei norma medida medidas decisão acordo contrato operação serviço plataforma aplicação aplicativo \
        fábrica usina edifício ponte acidente incêndio incidente caso número números resultado resultados",
    times: "semana mês ano manhã tarde noite verão outono inverno primavera trimestre segunda-feira terça-feira quarta-feira quinta-feira \
        sexta-feira segunda terça quarta quinta sexta sábado domingo temporada década século dias vez fim",
    articles: "o a os as",
    persons: "ele ela eles elas",
    elisions: "",
    openers: "O A Os As Um Uma Em No Na Nos Nas Mas E Por Para Com Segundo Após Desde Quando Este Esta Esse Essa Isso Seu Sua Ele Ela Eles Elas \
        Não Como Se Ao De Do Da Já Também Além",
    abbreviations: "s. | sr. | sra. | srs. | srta. | dr. | dra. | drs. | d. | prof. | profa. | eng. | arq. | p. ex. | ex. | pág. | págs. | núm. | n.º | art. | \
        arts. | av. | r. | pç. | tel. | vol. | gen. | cel. | cap. | min. | máx. | aprox. | exmo. | st. | sto. | sta. | cia.",
};
