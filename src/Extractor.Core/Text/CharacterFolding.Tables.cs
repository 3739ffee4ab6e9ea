namespace Extractor.Core.Text;

/// <content>The tables, from the Unicode Character Database (decompositions) and its radical charts.</content>
public static partial class CharacterFolding
{
    private const char RadicalsSupplementStart = '\u2E80';
    private const char KangxiStart = '\u2F00';
    private const char CompatibilityStart = '\uF900';

    private const string RadicalsSupplement =
        "\u2E80\u2E81\u2E82\u2E83\u4E59\u4EBB\u2E86\u51E0\u5200\u2E89\u2E8A\u5369\u5C0F\u5C0F\u2E8E\u5C22" +
        "\u2E90\u2E91\u5DF3\u5E7A\u5F51\u5F50\u5FC4\u5FC3\u624C\u6535\u2E9A\u65E1\u65E5\u6708\u6B79\u6BCD" +
        "\u6C11\u6C35\u6C3A\u706C\u722A\u722A\u4E2C\u2EA7\u72AD\u738B\u2EAA\u76EE\u793A\u793B\u7AF9\u7CF8" +
        "\u7E9F\u2EB1\u2EB2\u2EB3\u2EB4\u2EB5\u7F8A\u7F8A\u7F8A\u8002\u8080\u807F\u8089\u81FC\u8279\u8279" +
        "\u8279\u864E\u8864\u8980\u897F\u89C1\u89D2\u89D2\u8BA0\u8D1D\u8DB3\u8F66\u8FB6\u8FB6\u8FB6\u961D" +
        "\u9485\u9577\u9578\u957F\u95E8\u961C\u961D\u96E8\u9752\u97E6\u9875\u98CE\u98DE\u98DF\u98DF\u98E0" +
        "\u9963\u9996\u9A6C\u9AA8\u9B3C\u9C7C\u9E1F\u5364\u9EA6\u9EC4\u9EFE\u6589\u9F50\u6B6F\u9F7F\u7ADC" +
        "\u9F99\u9F9C\u4E80\u9F9F";

    private const string Kangxi =
        "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳" +
        "心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸" +
        "缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音" +
        "頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

    private const string Compatibility =
        "豈更車賈滑串句龜龜契金喇奈懶癩羅蘿螺裸邏樂洛烙珞落酪駱亂卵欄爛蘭鸞嵐濫藍襤拉臘蠟廊朗浪狼郎來冷勞擄櫓爐盧老蘆虜路露魯鷺碌" +
        "祿綠菉錄鹿論壟弄籠聾牢磊賂雷壘屢樓淚漏累縷陋勒肋凜凌稜綾菱陵讀拏樂諾丹寧怒率異北磻便復不泌數索參塞省葉說殺辰沈拾若掠略亮" +
        "兩凉梁糧良諒量勵呂女廬旅濾礪閭驪麗黎力曆歷轢年憐戀撚漣煉璉秊練聯輦蓮連鍊列劣咽烈裂說廉念捻殮簾獵令囹寧嶺怜玲瑩羚聆鈴零靈" +
        "領例禮醴隸惡了僚寮尿料樂燎療蓼遼龍暈阮劉杻柳流溜琉留硫紐類六戮陸倫崙淪輪律慄栗率隆利吏履易李梨泥理痢罹裏裡里離匿溺吝燐璘" +
        "藺隣鱗麟林淋臨立笠粒狀炙識什茶刺切度拓糖宅洞暴輻行降見廓兀嗀﨎﨏塚﨑晴﨓﨔凞猪益礼神祥福靖精羽﨟蘒﨡諸﨣﨤逸都﨧﨨﨩飯飼" +
        "館鶴郞隷侮僧免勉勤卑喝嘆器塀墨層屮悔慨憎懲敏既暑梅海渚漢煮爫琢碑社祉祈祐祖祝禍禎穀突節練縉繁署者臭艹艹著褐視謁謹賓贈辶逸" +
        "難響頻恵�舘﩮﩯並况全侀充冀勇勺喝啕喙嗢塚墳奄奔婢嬨廒廙彩徭惘慎愈憎慠懲戴揄搜摒敖晴朗望杖歹殺流滛滋漢瀞煮瞧爵犯猪瑱甆画" +
        "瘝瘟益盛直睊着磌窱節类絛練缾者荒華蝹襁覆視調諸請謁諾諭謹變贈輸遲醙鉶陼難靖韛響頋頻鬒龜���㮝䀘䀹���齃龎";
}
