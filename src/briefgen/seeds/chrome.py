"""What sites put around an article: menus, sharing, ratings, logins, banners, comments, disclaimers."""

from __future__ import annotations

import re
from typing import Literal

Chrome = Literal["line", "prose", "end", "related"]
"""`line` goes alone; `prose` may be long; `end` ends the article; `related` begins a list of other articles."""


def _any(*parts: str) -> re.Pattern[str]:
    """Put alternatives together, to be asked of small letters: several times as fast as overlooking capitals."""
    return re.compile(r"(?:" + "|".join(parts) + r")")


# A whole line, give or take a count, a colon, an arrow.
WHOLE = _any(
    # moving about
    r"skip to (?:main |the )?(?:content|navigation)",
    r"(?:toggle |main |site )?(?:menu|navigation|search)",
    r"home(?:page)?",
    r"(?:back|return) to (?:top|home|list|all.{0,20}|the .{0,30})",
    r"(?:previous|next|older|newer)(?: (?:article|post|story|page|entry)s?)?",
    r"(?:read|show|see|view|load|learn) (?:more|less|all|full story)(?: .{0,30})?",
    r"continue reading.{0,60}",
    r"(?:contents|table of contents|in this article)",
    r"page \d+(?: of \d+)?",
    r"\d+ (?:of|/) \d+",
    r"(?:jump|go) to.{0,30}",
    r"breaking(?: news)?",
    r"search.{0,20}",
    r"close",
    r"ok",
    r"advanced search",
    # doing something with it
    r"print(?: (?:this|article|page|version|friendly).{0,20})?",
    r"(?:e-?mail|save|bookmark|download|listen|listen to (?:this )?article|copy link|pdf|cite|permalink|rss"
    r"|reprints?)(?: (?:this|pdf|article|page|story).{0,20})?",
    r"(?:share|tweet|like|follow|pin|post|send|flip|reddit)(?: (?:this|on|via|to|us|the|article|story"
    r"|it)\b.{0,60})?",
    r"(?:facebook|twitter|x|linkedin|whatsapp|telegram|pinterest|reddit|instagram|youtube|tiktok|weibo|wechat|vk"
    r"|odnoklassniki|flipboard|bluesky|mastodon|threads)(?:[ ,|/·]+(?:facebook|twitter|x|linkedin|whatsapp"
    r"|telegram|pinterest|reddit|instagram|youtube|e-?mail|print|vk|rss)){0,8}",
    r"share(?: this)?(?: article| story| post| page)?.{0,40}",
    r"\d[\d,.k]* ?(?:shares?|views?|likes?|comments?|reads?|votes?|followers|downloads|reactions?|replies)",
    r"(?:views?|shares?|reads|hits|likes|downloads): ?[\d,.k]+",
    r"rate (?:this|it).{0,30}",
    r"\(?(?:no|\d+) votes?\)?",
    r"\d{1,6} \(\d{1,3} ?%\)",
    r"(?:average )?rating:? .{0,20}",
    r"poll.{0,30}",
    r"(?:vote|results?|poll conducted)",
    r"was this (?:article|page) (?:helpful|useful).{0,20}",
    r"(?:font|text) size.{0,20}",
    r"[a-]?a[+-]? ?a?[+-]?",
    r"\d+[- ]min(?:ute)?s?(?: read)?",
    r"(?:estimated )?reading time:?.{0,20}",
    r"(?:time to read|read time).{0,20}",
    # accounts
    r"(?:log|sign) ?(?:in|out|up)(?: .{0,40})?",
    r"register(?: .{0,30})?",
    r"(?:my )?account",
    r"subscribe(?: .{0,60})?",
    r"(?:user ?name|password|e-?mail(?: address)?|captcha|forgot(?:ten)? (?:your )?password\??|remember me)",
    r"donate(?: .{0,30})?",
    r"support us.{0,30}",
    r"(?:start|try) (?:your )?free trial.{0,40}",
    r"become a (?:member|subscriber).{0,30}",
    r"(?:weekly|daily|monthly) (?:newsletter|briefing|digest)",
    r"link copied",
    # advertising and rules
    r"(?:advert(?:isement|ising|orial|ise)?|sponsored(?: (?:content|by.{0,30}))?|promoted|ads?)(?: .{0,20})?",
    r"(?:privacy|cookie)s? (?:policy|notice|settings|preferences).{0,30}",
    r"terms (?:of|and|&) .{0,30}",
    r"(?:accept|reject|manage)(?: all)?(?: cookies| preferences)?",
    r"contact(?: us)?",
    r"about(?: us)?",
    r"(?:legal|imprint|careers|faq|sitemap|help|newsletters?|events|videos?|podcasts?|gallery|photos?|archives?"
    r"|topics?|categor(?:y|ies)|authors?|tags?|languages?|regions?|sections?)",
    r"for (?:business|researchers|students|media|journalists|authors|librarians|press|teachers|members)",
    r"all rights reserved.{0,40}",
    # other languages
    r"(?:compartir|imprimir|comentarios?|inicio|men[uú]|buscar|suscr[ií]bete.{0,60}|leer m[aá]s.{0,60}"
    r"|iniciar sesi[oó]n|reg[ií]str(?:ate|arse).{0,20}|publicidad|publicado.{0,40}|compartir en .{0,30}"
    r"|aviso legal|pol[ií]tica de .{0,30}|contacto|siguiente|anterior|portada|secciones|opini[oó]n"
    r"|[uú]ltimas noticias|newsletter|aceptar(?: .{0,20})?)",
    r"(?:partager(?: (?:sur|par) .{0,30})?|imprimer|commentaires?|accueil|rechercher|s['’]abonner.{0,40}"
    r"|lire (?:la suite|aussi).{0,80}|se connecter|publicit[eé]|mentions l[eé]gales)",
    r"(?:(?:artikel )?(?:teilen|drucken|merken)|kommentare?|startseite|suche|anmelden|abonnieren.{0,40}|mehr lesen"
    r"|weiterlesen|anzeige|impressum|datenschutz.{0,20}|merken)",
)

# The beginning of a line of any length.
BEGINS: tuple[tuple[Chrome, re.Pattern[str]], ...] = (
    (
        "end",
        _any(
            r"\(?\d*\)? ?comments?\b(?: ?\(\d+\)| ?:| on .{0,80}| ?\d*)?$",
            r"leave (?:a|your) (?:reply|comment)",
            r"(?:post|add|write|submit) (?:a|your) comment",
            r"about the (?:authors?|writers?|contributors?)\b",
            r"[#*–—-]{3,}$|# # #|-?30-?$|ends?$",
            r"join the (?:discussion|conversation)",
            r"reader(?:s['’]?|['’]s)? comments?",
            r"you can comment (?:on )?this",
            r"(?:no|\d+) (?:comments?|responses?|thoughts|replies)\b.{0,60}$",
            r"be the first to comment",
            r"comments are (?:closed|moderated|off)",
            r"log ?in to (?:comment|leave)",
            r"discussion \(\d+\)$",
            r"add new comment",
            r"show (?:all )?comments",
            r"what do you think\?",
            r"оставить комментарий",
            r"комментари[ийя]",
            r"добавить комментарий",
            r"обсуждение",
            r"deja(?:r)? (?:un|tu) comentario",
            r"comentarios?(?: \(\d+\)| ?:)?$",
            r"laisser un commentaire",
            r"kommentar(?:e| schreiben)",
            r"(?:发表|用户|网友)?评论",
            r"留言",
            r"コメント",
        ),
    ),
    (
        "related",
        _any(
            r"(?:read|see|watch|listen) (?:also|more|next|further)\b",
            r"also (?:read|see|on|in)\b.{0,40}:",
            r"related(?: (?:articles?|stories|posts?|content|news|reading|topics?|links|research|publications"
            r"|coverage|items))?:?$|related:|similar (?:articles?|items|papers|documents)(?: in .{0,30})?$"
            r"|(?:articles?|papers|documents) (?:citing|that cite) this",
            r"(?:you (?:may|might) (?:also )?(?:like|enjoy|be interested)|recommended(?: (?:for you|reading"
            r"|articles|stories))?:?$|suggested (?:reading|articles)|see also)",
            r"more (?:from|on|in|by|about|stories|articles|news|work|publications|like this)\b.{0,80}$",
            r"about (?:the )?[a-zà-þ][\w’'-]+(?: [a-zà-þ][\w’'-]+| of| the| for){0,6}$",
            r"(?:most|top|popular|trending|latest|recent|featured)(?: (?:read|viewed|popular|shared|commented"
            r"|stories|news|posts?|articles?|headlines|now|today|videos?|from .{0,40}))?:?$",
            r"in case you missed it",
            r"editors?['’]? picks?",
            r"don['’]t miss",
            r"(?:next|previous) (?:article|post|story)s?:",
            r"up next",
            r"other (?:news|stories|articles)",
            r"(?:lea|lee|leer|ver|vea|mira|te puede interesar|le puede interesar|noticias relacionadas"
            r"|relacionad[oa]s?|tambi[eé]n)\b(?: (?:tambi[eé]n|m[aá]s|adem[aá]s))?.{0,90}:?$",
            r"m[aá]s (?:le[ií]d[oa]s|noticias|vist[oa]s)",
            r"(?:читайте|смотрите) (?:также|ещ[её])",
            r"(?:по теме|похожие|последние|другие) ?(?:материалы|новости|статьи|записи)?.{0,20}$",
            r"(?:à lire|lire aussi|voir aussi)",
            r"(?:lesen sie auch|mehr zum thema|siehe auch|auch interessant)",
            r"(?:相关|推荐|热门|最新|滚动)(?:阅读|文章|新闻|资讯|链接|报道|推荐)",
            r"関連(?:記事|ニュース)",
        ),
    ),
    (
        "line",
        _any(
            r"(?:tags?|keywords?|categories|category|topics?|filed under|posted in|labels?|subjects?|regions?"
            r"|issues?|departments?)\s?[:|].{0,200}$",
            r"(?:etiquetas|temas|palabras clave|categor[ií]as?|secci[oó]n)\s?:",
            r"(?:теги|метки|рубрика|ключевые слова|темы|просмотров|источник|поделиться|подписаться|войти"
            r"|регистрация|главная|поиск|меню|версия для печати|распечатать|голосов|оценить|опубликовано|новости"
            r"|реклама|подпишитесь|все права)\b",
            r"(?:标签|关键词|关键字|来源|作者|责任编辑|编辑|分享|登录|注册|首页|您的位置|您好|用户名|密码|验证码|当前位置|上一篇|下一篇|打印|字号|搜索|返回|版权|阅读|浏览|点击|发布"
            r"|日期|时间|扫一扫|收藏)",
            r"(?:share|follow|like|join|find|connect with) (?:this|us|me|on|via)\b.{0,100}$",
            r"(?:home|start|inicio|главная|news|world|opinion)\s?(?:[>»/›|·-]|→)\s?.{0,120}$",
            r"you are here:?",
            r"(?:image|photo|video|audio|gallery|slideshow|map|infographic)s? ?(?:\d+ of \d+|gallery)",
            r"(?:click|tap|press) (?:here|to|on)\b",
            r"\[?(?:click|press|tap) .{0,60}\]?$",
            r"(?:copyright|©|\(c\)) ?\d{0,4}",
            r"(?:doi|issn|isbn)\b[ :]",
            r"(?:last )?(?:modified|reviewed|accessed|crawled|retrieved|archived)[: ].{0,60}$",
            r"(?:listen|watch)(?: to)?(?: this| the)? ?(?:article|story|episode|video|podcast)?.{0,40}$",
            r"this (?:article|story|post) (?:has been )?(?:viewed|read|shared) .{0,40}$",
            r"javascript\b",
            r"loading",
            r"(?:please|you must(?: be)?) (?:enable|wait|log|sign|subscribe|enter|select|try)",
            r"(?:top|main) (?:stories|menu)$",
            r"powered by\b",
            r"share your",
            r"\d+ people (?:like|found|read)",
            r"reply$",
            r"report (?:abuse|this)",
            r"view (?:this|in|as|the|all|on)\b.{0,40}$",
            r"download (?:the|this|as|pdf|full|citation)\b.{0,80}$",
            r"(?:export|how to) cit(?:e|ation)\b.{0,60}$",
            r"cite this\b",
        ),
    ),
    (
        "prose",
        _any(
            # banners
            r"(?:we|this (?:web)?site|our (?:web)?site|our partners|this page"
            r"|.{0,40}and its partners)(?: and (?:our|its) partners)? (?:use|uses|may use|store"
            r"|process)s? (?:of )?(?:cookies|technolog|your|personal)",
            r"by (?:continuing|clicking|using|browsing|submitting|signing|subscribing|registering)\b",
            r"cookies? (?:help|are|allow|let)\b",
            r"your privacy\b",
            r"utilizamos cookies",
            r"(?:este|nuestro) sitio",
            r"nous utilisons",
            r"wir verwenden",
            r"(?:sign|signing) up (?:to|for|now|here|today)\b",
            r"(?:subscribe|register (?:for|now|here|today|to)|enter your e-?mail|get (?:briefed|our|the|your"
            r"|unlimited|full|more)|join (?:our|the \d|thousands|more than)|stay (?:up to date|informed|connected"
            r"|ahead|tuned)|never miss|want more|enjoy(?:ed|ing)? (?:this|reading)|like (?:this|what)|thank(?:s"
            r"| you) for (?:reading|your|subscrib)|support (?:our|independent|quality|us)|help us"
            r"|make a (?:donation|gift)|if you (?:enjoyed|liked|found|value|would like to (?:support|receive"
            r"|subscribe|write|comment|republish)))\b",
            r"you(?:['’]ve| have) (?:read|reached|used|got)\b.{0,40}(?:free|limit|articles?)",
            r"(?:already|not) a (?:subscriber|member)",
            r"this (?:article|content|story|page|post) is (?:for|only|available|reserved|free|part of the"
            r"|protected|licensed|republished|reproduced|adapted|based on|an? (?:edited|abridged|adapted|updated"
            r"|translat|excerpt))",
            r"to (?:continue reading|read the (?:full|rest)|comment|unsubscribe|receive)",
            r"(?:your|a) (?:subscription|donation|gift|support|e-?mail address)\b",
            r"our (?:newsletter|weekly|daily|free)\b.{0,60}",
            r"(?:a|the) (?:weekly|daily|free|monthly) (?:newsletter|digest|briefing|round-?up)\b",
            r"(?:follow|like|find) (?:him|her|them|us|me|the author|@\w+)\b.{0,60}\b(?:on|at)\b",
            # disclaimers and where it came from
            r"(?:the |all |any )?(?:views?|opinions?|statements?|ideas)(?:,? (?:and|or|&) (?:views?|opinions?"
            r"|conclusions|interpretations|recommendations|analys[ei]s))*,? (?:expressed|presented|stated"
            r"|contained|given|put forward|set out|represented|in this)\b",
            r"(?:you are receiving|you received|you(?:['’]re| are) subscribed|this (?:e-?mail|message) was sent"
            r"|our standards|proudly powered)\b",
            r"disclaimer\b",
            r"this (?:article|piece|essay|column|commentary|op-ed|text|paper|analysis|report|interview|post|story"
            r"|brief|blog|work)(?: (?:was|has been|is|originally|first|also|represents|reflects|does"
            r"|draws))+ ?(?:first |originally |also |previously |initially )?(?:published|appeared|produced"
            r"|written|posted|prepared|edited|amended"
            r"|corrected|updated|modified|reprinted|republished|translated|the (?:views?|opinion)"
            r"|an? (?:opinion|extract|excerpt|part)|not (?:necessarily|reflect)|part of|made possible|supported"
            r"|funded|distributed|copyright)",
            r"a version of this (?:article|piece|essay|story|text|column)\b",
            r"(?:first|originally|previously) (?:published|appeared|posted)\b",
            r"(?:re)?printed (?:with|by|from)\b",
            r"(?:published|reproduced|republished) (?:with|by|under) (?:the )?(?:kind |special )?(?:permission"
            r"|arrangement|licen[cs]e)",
            r"(?:the )?authors?(?:['’]s?)?(?:['’])? (?:views?|opinions?|is solely|are solely|alone|declare"
            r"|declares|would like to thank|thank|thanks|wish|bears?)\b",
            r"(?:no part of|any (?:reproduction|unauthori[sz]ed)|reproduction|redistribution|permission to)\b",
            r"all (?:rights|material|content)\b.{0,20}(?:reserved|copyright|©)",
            r"(?:additional |with )?(?:reporting|editing|writing|research|translation|contributions?"
            r"|production) by\b",
            r"(?:edited|translated|compiled|reported|fact-checked) by\b",
            r"\((?:additional )?(?:reporting|editing|writing) by\b",
            r"(?:correction|clarification|editor['’]?s?['’]? note|update|note to (?:readers|editors)|note from"
            r"|author['’]s note|publisher['’]s note)\b ?(?:\(.{0,40}\))? ?[:,.—–-]",
            r"the (?:club|institute|editors|publisher|magazine|website|organi[sz]ation|cent(?:er|re)) (?:does"
            r"|do) not (?:take|necessarily|endorse|accept|bear)\b",
            r"translation:?\b",
            r"acknowledg(?:e)?ments?\b",
            r"(?:funding|conflicts? of interest|competing interests|data availability|author contributions"
            r"|declaration of)\b",
            r"(?:press|media) contacts?\b",
            r"for (?:more|further) (?:information|details|inquiries)\b(?!.{0,60}\bsee\b)",
            r"about (?:us|this (?:series|site|article|project))\b",
            r".{0,90}\bdo(?:es)? not (?:necessarily (?:reflect|represent|share)|take (?:institutional|any|a) position)",
            r"(?:image|photo(?:graph)?|picture|featured image|cover|banner) ?(?:credits?|by|courtesy|source)\b",
            r".{0,240}\b(?:please|consider|if you can,?) (?:support(?:ing)? (?:us|our (?:work|journalism|reporting))"
            r"|mak(?:e|ing) a (?:contribution|donation)|becom(?:e|ing) an? (?:free or )?(?:paid |paying )?(?:member"
            r"|subscriber|supporter|patron))\b",
            r"send (?:us|your|letters|comments|corrections)\b",
            r"(?:write|e-?mail) (?:to )?(?:us|the author|him|her)\b",
            r"(?:contact|reach) (?:the author|us|him|her|.{0,30} at)\b.{0,60}@",
            r"e-?mail: ?\S+@",
            r"in your opinion,",
            r".{0,160}\bcontributed (?:to (?:this|the) (?:report|story|article|reporting|piece)|reporting|research)\b",
            r"do you have (?:an? (?:opinion|story|question|tip|view|comment|news)|something|information|anything)\b",
            r"(?:an?|the|this) (?:earlier |shorter |longer |print |previous |different )?version of this (?:article"
            r"|story|essay|interview|piece|text|report|post|column)\b",
            r"(?:the|this|our) (?:interview|conversation|transcript|exchange) (?:has been|was|is) (?:lightly |slightly"
            r" )?(?:edited|condensed|shortened|abridged|translated|conducted|recorded)\b",
            r"this (?:report|document|note|material|research|publication|communication|presentation) (?:is|has been"
            r"|does|may)(?: been)? (?:intended|for|prepared|not|issued|provided|only|solely)\b",
            r"past performance\b",
            r"(?:index terms|manuscript (?:received|submitted|revised))\b",
            r"(?:this content (?:was )?downloaded|authori[sz]ed licensed use)\b",
            r"all use (?:is )?subject to\b",
            r".{0,60}\b(?:working|discussion) papers (?:are|is|should)\b",
            r"(?:this|the|our) (?:automated |automatic )?transcript (?:was|is|has|may)\b",
            r"subscribe (?:wherever|to|on|at|via)\b",
            r".{0,60}\b(?:is|was) (?:hosted|produced|presented|recorded|mixed|engineered) (?:and \w+ )?by [a-z]",
            r"(?:the )?text (?:is|of this (?:page|article) is) available under\b",
            r"this page was last (?:edited|modified|updated|changed)\b",
            r"(?:journal homepage|contents lists available|corresponding author|correspondence(?: to)?)\b",
            r"(?:nothing|the information|information|no information) (?:contained )?(?:in|on) this (?:report|document"
            r"|note|article|publication|website|page|site)\b",
            r"(?:photographs?|photos|images?|pictures|footage|high-resolution \w+)(?: (?:of|from) .{0,60})? (?:are|is)"
            r" available\b",
            r"(?:photographs?|photography|illustrations?|videos?|audio|graphics?|artwork) by\b",
            r".{0,160}\b\d{2,4} ?(?:pages|pp\b\.?),? ?(?:[€$£]\s?\d|hardback|hardcover|paperback|isbn|illustrated)",
            r"(?:received|accepted|revised|submitted)[: ].{0,80}\d{4}",
        ),
    ),
)

SIGNED_ROLE = re.compile(
    r"[*†‡]\s?(?:(?:Associate|Assistant|Senior|Junior|Research|Visiting|Adjunct) ){0,3}(?:Professor|Fellow|Lecturer"
    r"|Reader|Researcher|Counsel|Doctoral Candidate)(?: of| in| at|,) [A-Z]"
)
"""A law review says under a star who its author is."""
REPORTED = re.compile(r"(?:[A-Z]\S{1,20} ){1,3}(?:and (?:[A-Z]\S{1,20} ){1,3})?reported from [A-Z]")
"""Anna Lund and Jon Brekke reported from Marra."""
LEAD = re.compile(r"^[*•·\-–—>»|\[(\"“# \s]*(?:\d{1,2}[.)]\s+)?")
ADDRESS_WORDS = 12
"""So short a line with an address for mail is a contact's."""
LINE_WORDS = 25
"""What has more words than this is no line of a menu."""
MORE = re.compile(r"(?:read|see|learn) more(?: .{0,30})?", re.IGNORECASE)
HEAD_EDGE = re.compile(r"[\s\W]+")
FOOT_EDGE = " \n\t:.…»›>→←|*•+-"


def find_chrome(words: str) -> Chrome | None:
    """What kind of chrome a line is, by its words alone; None where they could be an article's."""
    bare = words[:400].rstrip(FOOT_EDGE)
    if edge := HEAD_EDGE.match(bare):
        bare = bare[edge.end() :]
    if not bare:
        return "line"
    if len(bare) <= 140 and MORE.fullmatch(bare) and words.rstrip().endswith(":"):
        return "related"
    is_sentence = words.rstrip().endswith(".") and bare.count(" ") >= 4
    if len(bare) <= 140 and not is_sentence and WHOLE.fullmatch(bare.lower()):
        return "line"
    if "@" in bare and bare.count(" ") < ADDRESS_WORDS and not bare.lower().startswith("by "):
        return "line"
    if SIGNED_ROLE.match(words):
        return "prose"
    start = LEAD.sub("", words[:400])
    small = start.lower()
    is_long = words.count(" ") >= LINE_WORDS
    for kind, pattern in BEGINS:
        if (kind == "prose" or not is_long) and pattern.match(small):
            return kind
    return "prose" if REPORTED.match(start) else None
