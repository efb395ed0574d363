/** What the clipboard really holds when people copy from the programs they write in, cut down to what matters. */

export const word = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">
<head><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><o:OfficeDocumentSettings/></xml><![endif]-->
<style><!-- p.MsoNormal {mso-style-parent:""; font-family:等线;} @list l0:level1 {mso-level-text:"%1．";} --></style></head>
<body lang=ZH-CN style='text-justify-trim:punctuation'><!--StartFragment-->
<h1 style='margin:0cm'><span style='font-family:宋体'>关于停电检修的通知<span lang=EN-US><o:p></o:p></span></span></h1>
<p class=MsoNormal style='text-indent:21.0pt'><span style='mso-spacerun:yes'>&nbsp; </span>因配电设施检修，服务大厅于<span lang=EN-US>12</span>月<span lang=EN-US>5</span>日全天停止
办理业务，请相互转告。<span lang=EN-US><o:p></o:p></span></p>
<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>
<p class=MsoListParagraph style='margin-left:36.0pt;mso-list:l1 level1 lfo2'><![if !supportLists]><span lang=EN-US><span style='mso-list:Ignore'>一、<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span></span><![endif]>停办范围</p>
<p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US style='mso-fareast-font-family:等线'><span style='mso-list:Ignore'>1．<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>社会保险登记；</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US><span style='mso-list:Ignore'>2．<span>&nbsp;&nbsp; </span></span></span><![endif]>待遇领取资格认证。</p>
<p class=MsoListParagraph style='mso-list:l2 level1 lfo3'><![if !supportLists]><span lang=EN-US style='font-family:Wingdings'><span style='mso-list:Ignore'>l<span>&nbsp;</span></span></span><![endif]>网上业务照常</p>
<p class=MsoListParagraph style='mso-list:l2 level1 lfo3'><![if !supportLists]><span style='font-family:Wingdings'><span style='mso-list:Ignore'>l<span>&nbsp;</span></span></span><![endif]><span lang=EN-US>12333</span>照常</p>
<table class=MsoTableGrid border=1 cellspacing=0><tr style='mso-yfti-irow:0'><td width=277 valign=top><p class=MsoNormal>窗口<o:p></o:p></p></td><td><p class=MsoNormal>恢复时间</p></td></tr>
<tr><td><p class=MsoNormal>一号窗口</p></td><td><p class=MsoNormal><span lang=EN-US>12</span>月<span lang=EN-US>6</span>日<span lang=EN-US> 9:00</span></p></td></tr>
<tr><td><p class=MsoNormal>二号窗口</p></td><td><p class=MsoNormal>12月6日 9:00</p></td></tr></table><!--EndFragment--></body></html>`

export const wps = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><style>@font-face{font-family:"仿宋";}p.MsoNormal{mso-style-name:正文;}</style></head>
<body><!--StartFragment--><h2 style="margin-top:13pt;"><b><span style="font-family:黑体;">岗位要求</span></b><b><span><o:p></o:p></span></b></h2>
<p class="MsoNormal" style="mso-list:l0 level1 lfo1;"><!--[if !supportLists]--><span style="font-family:仿宋;"><span style='mso-list:Ignore;'>1.<span>&nbsp;</span></span></span><!--[endif]--><span style="font-family:仿宋;">年满</span><span>18</span><span>周岁</span></p>
<p class="MsoNormal" style="mso-list:l0 level1 lfo1;"><!--[if !supportLists]--><span style='mso-list:Ignore;'>2.<span>&nbsp;</span></span><!--[endif]--><span>有一年以上经验</span></p>
<p class="MsoNormal">　　报名地点：劳动力市场一楼。</p><!--EndFragment--></body></html>`

export const excel = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=ProgId content=Excel.Sheet>
<style><!--table {mso-displayed-decimal-separator:"\\.";} .xl65 {mso-number-format:"\\@";}--></style></head><body link="#0563C1">
<table border=0 cellpadding=0 width=432 style='border-collapse:collapse'><!--StartFragment--><col width=72 span=4 style='width:54pt'>
<tr height=19><td colspan=4 height=19 class=xl65 width=288>2026年第三季度社会保险补贴</td></tr>
<tr height=19><td>科室</td><td>姓名</td><td>身份证号</td><td>金额（元）</td><td></td></tr>
<tr height=19><td rowspan=2>就业促进科</td><td>王*</td><td class=xl65>11010519491231002X</td><td align=right>1,200.50</td><td></td></tr>
<tr height=19><td>李*梅</td><td class=xl65>140402198503290027</td><td align=right>980.00</td><td></td></tr>
<tr height=19><td>合计</td><td></td><td></td><td align=right>2,180.50</td><td></td></tr>
<tr height=19><td></td><td></td><td></td><td></td><td></td></tr><!--EndFragment--></table></body></html>`

export const webPage = `<meta charset='utf-8'><div class="article"><script>track()</script><style>.a{}</style><h3>办事指南</h3>
<div>请到<a href="https://example.invalid/">服务大厅</a>办理。<img src="x.png" alt="大厅"></div><ul><li>身份证</li><li>户口簿<ul><li>复印件两份</li></ul></li></ul></div>`
