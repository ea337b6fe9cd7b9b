# One article: reading, saving, explaining, summaries of what is sent.

more-messages = المزيد ({ $n })

## Reading

summary-and-why = الملخص وأسبابه
original = الأصل
latest = الأحدث

which-article = أي مقال؟ أرسل رقمه، مثل /{ $command } 12. ويعرض /latest أحدث المقالات.
no-article-id = لا يصلح { $typed } رقمًا لمقال. جرّب /{ $command } 12. ويعرض /latest أحدث المقالات.
no-such-article = لا يوجد مقال برقم { $id }. ويعرض /latest أحدث المقالات.

## Why these sentences

why-not-about = لا يذكر المقال { $words }. هذه الجمل تلخصه كله.
why-no-sentence = لا توجد في هذا المقال جملة تُفهم وحدها. اقرأه بدلًا من ذلك.
why-article = من المقال حرفيًا.
why-about = ما يقوله المقال عن { $what }، حرفيًا.
read-it-all = قراءة المقال كاملًا

reason-answers = الأوثق صلة بما سألت عنه
reason-names = تذكر ما سألت عنه
reason-first = يبدأ بها المقال
reason-near-start = قرب البداية
reason-paragraph = تبدأ بها فقرة
reason-section = يبدأ بها قسم
reason-headline = تطابق العنوان
reason-beyond-headline = تضيف ما لم يقله العنوان
reason-beyond-opening = تضيف إلى البداية
reason-central = تجمع ما تقوله جمل أخرى
reason-new-names = تأتي بأسماء جديدة
reason-introduces = تعرّف بـ { $name }
reason-figures = فيها أرقام
reason-decision = تقول ما جرى فعله أو تقريره
reason-event = تقول ما حدث
reason-turn = تقول ما تغيّر
reason-speaker = تبيّن من المتحدث
reason-continues = تكمل الجملة السابقة
reason-continues-shown = تكمل الجملة { $number }
reason-shown-with = تتبع الجملة { $number } التي تعرّف بـ { $name }
reason-best-left = أفضل ما تبقى
reason-no-better = ليس في المقال جملة أفضل

## Stories

which-story = أي قصة؟ المقال الذي تناولته مصادر أخرى أيضًا له زر يعرضها. أو أرسل رقم القصة: /story 12
no-story-id = لا يصلح { $typed } رقمًا لقصة. جرّب /story 12. ويعرض /latest أحدث المقالات.
no-such-story = لا توجد قصة برقم { $id }. ويعرض /latest أحدث المقالات.
n-sources = { $n ->
    [zero] لا مصادر
    [one] مصدر واحد
    [two] مصدران
    [few] { $n } مصادر
    [many] { $n } مصدرًا
   *[other] { $n } مصدر
}
story-when = { $who }، { $when }
story-adds = { $who }. يظهر من كل مصدر ما يضيفه فقط.
story-nothing-new = لا جديد.
story-update = تحديث: { $title }
figures-differ = الأرقام مختلفة: { $figures }
story-elsewhere = <i>ورد أيضًا ({ $language }):</i> { $title }
language = { $code ->
    [en] الإنجليزية
    [de] الألمانية
    [fr] الفرنسية
    [es] الإسبانية
    [it] الإيطالية
    [pt] البرتغالية
    [nl] الهولندية
    [ru] الروسية
    [sv] السويدية
    [da] الدنماركية
    [no] النرويجية
    [fi] الفنلندية
    [pl] البولندية
    [cs] التشيكية
    [ro] الرومانية
    [hu] المجرية
    [tr] التركية
    [id] الإندونيسية
    [uk] الأوكرانية
    [bg] البلغارية
    [el] اليونانية
    [ar] العربية
    [he] العبرية
    [hi] الهندية
    [ko] الكورية
    [ja] اليابانية
    [zh] الصينية
   *[other] لغة أخرى
}

## An operator corrects a story

story-wrong = مقال في غير محله؟
edit-which-story = أي قصة؟ الأمر /editstory 12 يسأل أي مقالاتها عن حدث آخر. و/editstory 12 join 15 يدمج قصتين.
edit-story-of-one = في القصة { $id } مقال واحد. لدمجها مع القصة 15: /editstory { $id } join 15
edit-story-ask = القصة { $id }: { n-articles }. أيها عن حدث آخر؟ وإن لم يكن معروضًا هنا: /editstory { $id } split ARTICLE. لدمجها مع القصة 15: /editstory { $id } join 15
edit-split-sure = هل تريد إخراج { $title } من القصة { $id }؟ سيصبح قصة مستقلة ويبقى منفصلًا.
edit-join-sure = هل تريد دمج { $one } و{ $other }؟ ستبقيان قصة واحدة، ولن تصل أي رسالة بذلك إلى أحد.
edit-no-other-story = لا توجد قصة أخرى برقم { $id }.
edit-impossible = هذا غير ممكن: لا يمكن نقل فقرة من حصاد إخباري، ولا إخراج مقال هو الوحيد في قصته.
edit-split-done = تم. رقم قصته الآن { $id }.
edit-join-done = تم. أصبحتا قصة واحدة رقمها { $id }.
edit-yes = نعم
edit-no = لا، إبقاء
show-story = عرض القصة

## Saved articles

save-article = حفظ
share = مشاركة
save-done = تم الحفظ
already-saved = محفوظ بالفعل
saved-removed = تمت الإزالة
saved-not-there = ليس في القائمة
saved-title = تم الحفظ: { $title }
already-saved-title = محفوظ بالفعل: { $title }
saved-full = قائمتك ممتلئة (الحد الأقصى للمقالات: { $max }). أزل بعضها أولًا.
saved-list = المقالات المحفوظة
saved-heading = { $n ->
    [zero] لا مقالات محفوظة
    [one] مقال محفوظ واحد
    [two] مقالان محفوظان
    [few] { $n } مقالات محفوظة
    [many] { $n } مقالًا محفوظًا
   *[other] { $n } مقال محفوظ
}
saved-none = ليس لديك مقالات محفوظة. اضغط على “حفظ” أسفل مقال، أو أرسل /save ورقمه.
saved-misunderstood = لم أفهم { $typed }. الأمر /saved يعرض قائمتك، و/saved 2 صفحتها الثانية، و/saved remove 12 يزيل مقالًا.
saved-gone = (لم يعد في الأرشيف)
undo-remove = تراجع

## Links, texts and forwarded posts

summarize-what = ماذا ألخّص؟ أرسل رابطًا أو نصًا بعد الأمر، أو رُدّ على منشور بالأمر /summary.
summaries-off = أعرض هنا مقالات من أرشيفي فقط. تلخيص الروابط والنصوص معطّل.
forwards-ignored = لا أتعامل هنا مع الرسائل المعاد توجيهها. للبحث عن شيء أرسل إليّ النص نفسه.
forwarded-command = هذه رسالة معاد توجيهها، لذلك لم أنفذها أمرًا. أرسلها بنفسك إن أردت تنفيذها.
forwarded-short = هذا قصير يُقرأ كما هو. أعد توجيه منشور أطول إليّ، وسأرسل الجمل المهمة منه.
nothing-to-quote = لم أجد في ذلك ما يُقتبس. أرسل رابطًا، أو نصًا من بضع جمل.
nothing-to-quote-there = لم أجد في تلك الصفحة ما يُقتبس.
that-is-a-feed = هذه خلاصة وليست مقالًا.
page-unreadable = لم أتمكن من قراءة تلك الصفحة: { $problem }. يمكنك لصق نصها بدلًا من ذلك.
page-refused = لا يمكنني قراءة تلك الصفحة: { $problem }.
page-later = لم أتمكن من قراءة تلك الصفحة الآن. حاول لاحقًا من فضلك.

## Adding a link’s article to the archive

keep-not-allowed = لا يمكن إضافة الروابط إلى الأرشيف هنا: لم يسمح بذلك مشغّلو البوت.
keep-which = أي صفحة؟ أرسل عنوانها: /keep https://news.example/story
keep-failed = لم أتمكن من إضافته إلى الأرشيف.
keep-failed-because = لم أتمكن من إضافته إلى الأرشيف: { $problem }.
keep-too-long = النص طويل جدًا
keep-it = إضافة إلى الأرشيف
kept-in-archive = أُضيف إلى الأرشيف.
keep-done = أُضيف
