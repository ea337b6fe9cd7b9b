# One article: reading, saving, explaining, summaries of what is sent.

more-messages = المزيد ({ $n })

## Reading

summary-and-why = الملخص وشرحه
original = الأصل
latest = آخر الأخبار

which-article = أي مقال؟ أرسل رقمه، مثل /{ $command } 12. تجد أحدث المقالات في /latest.
no-article-id = ليس { $typed } رقم مقال. جرّب /{ $command } 12. تجد أحدث المقالات في /latest.
no-such-article = لا يوجد مقال برقم { $id }. تجد أحدث المقالات في /latest.

## Why these sentences

why-not-about = لا يذكر المقال { $words }. هذه الجمل تلخصه كله.
why-no-sentence = لا توجد في هذا المقال جملة مفهومة وحدها. اقرأه بدلًا من ذلك.
why-article = منقول حرفيًا من المقال.
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
reason-central = تلخّص ما تقوله جمل أخرى
reason-new-names = تذكر أسماء جديدة
reason-introduces = تعرّف بـ { $name }
reason-figures = فيها أرقام
reason-decision = تقول ما تم أو ما تقرر
reason-event = تقول ما حدث
reason-turn = تقول ما تغيّر
reason-speaker = تبيّن من المتحدث
reason-continues = تكمل الجملة السابقة
reason-continues-shown = تكمل الجملة { $number }
reason-shown-with = تتبع الجملة { $number } التي تعرّف بـ { $name }
reason-best-left = أفضل ما تبقى
reason-no-better = ليس في المقال جملة أفضل

## Stories

which-story = أي خبر؟ المقال الذي له مصادر أخرى يظهر معه زر لعرضها. أو أرسل رقم الخبر: /story 12
no-story-id = ليس { $typed } رقم خبر. جرّب /story 12. تجد أحدث المقالات في /latest.
no-such-story = لا يوجد خبر برقم { $id }. تجد أحدث المقالات في /latest.
n-sources = { $n ->
    [zero] لا مصادر
    [one] مصدر واحد
    [two] مصدران
    [few] { $n } مصادر
    [many] { $n } مصدرًا
   *[other] { $n } مصدر
}
story-when = { $who }، { $when }
story-adds = { $who }. يظهر من كل مصدر ما أضافه فقط.
story-nothing-new = لا جديد.
story-update = تحديث: { $title }
figures-differ = تختلف الأرقام: { $figures }
story-elsewhere = <i>نُشر أيضًا ب{ $language }:</i> { $title }
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
edit-which-story = أي خبر؟ الأمر /editstory 12 يسأل أي مقالاته عن حدث آخر، والأمر /editstory 12 دمج 15 يدمج خبرين.
edit-story-of-one = في الخبر { $id } مقال واحد. لدمجه مع الخبر 15: /editstory { $id } دمج 15
edit-story-ask = الخبر { $id }: { n-articles }. أي مقال منها عن حدث آخر؟ إن لم يكن معروضًا هنا فأرسل رقمه، مثل /editstory { $id } فصل 7. لدمج الخبر مع الخبر 15: /editstory { $id } دمج 15
edit-split-sure = هل تريد إخراج { $title } من الخبر { $id }؟ سيصبح خبرًا مستقلًا ويبقى منفصلًا.
edit-join-sure = هل تريد دمج { $one } و{ $other }؟ سيبقيان خبرًا واحدًا، ولن تصل أحدًا رسالة بذلك.
edit-no-other-story = لا يوجد خبر آخر برقم { $id }.
edit-impossible = هذا غير ممكن: لا يمكن نقل فقرة من حصاد إخباري، ولا إخراج مقال هو الوحيد في خبره.
edit-split-done = تم. أصبح خبرًا برقم { $id }.
edit-join-done = تم. أصبحا خبرًا واحدًا برقم { $id }.
edit-yes = نعم
edit-no = لا، إبقاء
show-story = عرض الخبر

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
saved-none = لا توجد لديك مقالات محفوظة بعد. اضغط على «حفظ» أسفل مقال، أو أرسل /save ورقمه.
saved-misunderstood = لم أفهم { $typed }. يعرض /saved قائمتك، والأمر /saved 2 صفحتها الثانية، ويزيل /saved إزالة 12 مقالًا.
saved-gone = (لم يعد في الأرشيف)
undo-remove = تراجع

## Links, texts and forwarded posts

summarize-what = ماذا ألخّص؟ أرسل رابطًا أو نصًا بعد الأمر، أو رُدّ على منشور بالأمر /summary.
summaries-off = أعرض هنا مقالات من أرشيفي فقط. تلخيص الروابط والنصوص معطّل.
forwards-ignored = أتجاهل هنا الرسائل المعاد توجيهها. للبحث عن شيء، أرسل إليّ النص نفسه.
forwarded-command = هذه رسالة معاد توجيهها، لذلك لم أنفذ ما فيها من أمر. أرسله بنفسك إن أردت تنفيذه.
forwarded-short = هذا النص قصير ويُقرأ كما هو. أعد توجيه منشور أطول إليّ، وسأرسل الجمل المهمة منه.
nothing-to-quote = لم أجد فيه ما يُقتبس. أرسل رابطًا، أو نصًا من بضع جمل.
nothing-to-quote-there = لم أجد في هذه الصفحة ما يُقتبس.
that-is-a-feed = هذه خلاصة RSS وليست مقالًا.
page-unreadable = لم أتمكن من قراءة هذه الصفحة: { $problem }. يمكنك لصق نصها بدلًا من ذلك.
page-refused = لا يمكنني قراءة هذه الصفحة: { $problem }.
page-later = لم أتمكن من قراءة هذه الصفحة الآن. حاول لاحقًا من فضلك.

## Adding a link’s article to the archive

keep-not-allowed = لا يمكن إضافة الروابط إلى الأرشيف هنا، فمشغّلو البوت لم يسمحوا بذلك.
keep-which = أي صفحة؟ أرسل عنوانها: /keep https://news.example/story
keep-failed = لم أتمكن من إضافته إلى الأرشيف.
keep-failed-because = لم أتمكن من إضافته إلى الأرشيف: { $problem }.
keep-too-long = النص طويل جدًا
keep-it = إضافة إلى الأرشيف
kept-in-archive = أُضيف إلى الأرشيف.
keep-done = أُضيف
