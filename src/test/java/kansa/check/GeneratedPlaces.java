package kansa.check;

import java.util.List;
import java.util.Random;

/** Makes up addresses from real names of prefectures, municipalities and towns, put together by chance. */
final class GeneratedPlaces {
    private final Random random;
    private final GeneratedNumbers numbers;
    private final List<String> cities;
    private final List<String> towns;

    GeneratedPlaces(Random random, GeneratedNumbers numbers, List<String> cities, List<String> towns) {
        this.random = random;
        this.numbers = numbers;
        this.cities = List.copyOf(cities);
        this.towns = List.copyOf(towns);
    }

    /** From prefecture or municipality to house number or room. */
    String address() {
        int kind = random.nextInt(100);
        String gap = numbers.chance(12) ? numbers.pick(" ", "　") : "";
        String street = kind < 4 ? kyoto(gap) : kind < 8 ? hokkaido(gap) : kind < 12 ? iwate(gap) : plain(gap);
        String building = numbers.chance(35) ? building() : "";
        return numbers.width(street + building);
    }

    private String plain(String gap) {
        // every tenth municipality is invented: no list can know it
        String city = numbers.chance(10)
                ? numbers.pick("青葉台市", "みどり野市", "北白鷺市", "三日月市若草区", "白鷺郡千草町", "虹ヶ丘市", "海鳴市")
                : cities.get(random.nextInt(cities.size()));
        String pref = numbers.chance(75) ? prefecture() + gap : "";
        String town = towns.get(random.nextInt(towns.size()));
        String at = numbers.chance(8)
                ? numbers.pick("大字" + town, "大字" + town + "字" + aza(), "字" + aza(), town + "字" + aza())
                : town;
        return pref + city + gap + at + gap + block();
    }

    private String aza() {
        return numbers.pick("中島", "上ノ原", "西田", "宮前", "下川原", "一本松", "谷地");
    }

    private String prefecture() {
        return numbers.pick(
                "北海道", "青森県", "宮城県", "福島県", "茨城県", "群馬県", "埼玉県", "千葉県", "東京都", "東京都", "神奈川県", "新潟県", "石川県", "長野県",
                "岐阜県", "静岡県", "愛知県", "三重県", "滋賀県", "京都府", "大阪府", "兵庫県", "奈良県", "和歌山県", "島根県", "岡山県", "広島県", "山口県",
                "香川県", "高知県", "福岡県", "佐賀県", "熊本県", "鹿児島県", "沖縄県");
    }

    private String kyoto(String gap) {
        String ward = numbers.pick("上京区", "中京区", "下京区", "東山区");
        String street = numbers.pick("烏丸通", "寺町通", "河原町通", "堀川通", "油小路通", "新町通");
        String cross = numbers.pick("御池", "三条", "四条", "丸太町", "今出川", "五条");
        String way = numbers.pick("上る", "下る", "上ル", "下ル", "西入", "東入", "西入る", "東入ル");
        String town = numbers.pick("二条殿町", "鏡屋町", "亀屋町", "大黒町", "柳馬場町", "橘町", "弁慶石町");
        String number = numbers.pick(n(900) + "番地", n(900) + "", n(900) + "番地の" + n(9), n(90) + "-" + n(20));
        return numbers.pick("京都府", "京都府", "") + gap + "京都市" + ward + street + cross + way + town + gap + number;
    }

    private String hokkaido(String gap) {
        String city = numbers.pick("札幌市中央区", "札幌市北区", "札幌市東区", "旭川市", "帯広市", "岩見沢市");
        String side = numbers.pick("東", "西");
        String grid = numbers.chance(60)
                ? numbers.pick("北", "南") + n(40) + "条" + side + n(25) + "丁目"
                : numbers.pick("北", "南") + numbers.count(n(40)) + "条" + side + numbers.count(n(25)) + "丁目";
        return numbers.pick("北海道", "北海道", "")
                + city
                + gap
                + grid
                + numbers.pick(n(9) + "-" + n(30), n(20) + "番地" + n(9), n(20) + "番" + n(40) + "号", n(30) + "-" + n(9));
    }

    private String iwate(String gap) {
        String city = numbers.pick("盛岡市玉山", "岩手郡岩手町大字五日市", "九戸郡洋野町種市", "滝沢市鵜飼", "和賀郡西和賀町沢内字大野");
        return "岩手県" + gap + city + numbers.pick("第", "") + n(40) + "地割"
                + numbers.pick(n(200) + "番地" + n(9), n(200) + "-" + n(20), n(200) + "番地");
    }

    private String block() {
        int form = random.nextInt(100);
        if (form < 30) {
            String dash = numbers.dash();
            return n(9) + dash + n(40) + dash + n(40);
        }
        if (form < 40) {
            return n(2000) + numbers.dash() + n(40);
        }
        if (form < 55) {
            return numbers.pick(
                    n(9) + "丁目" + n(40) + "番" + n(30) + "号",
                    n(9) + "丁目" + n(40) + "-" + n(30),
                    n(9) + "丁目" + n(40) + "番地" + n(30),
                    n(9) + "丁目 " + n(40) + "番地の" + n(30),
                    n(9) + "丁目" + n(40) + "－" + n(30) + "号",
                    n(9) + "丁目" + n(40) + "番" + n(30));
        }
        if (form < 72) {
            return numbers.pick(
                    n(3000) + "番地",
                    n(3000) + "番地" + n(20),
                    n(3000) + "番地の" + n(20),
                    n(90) + "番" + n(30) + "号",
                    n(900) + "番地-" + n(9),
                    n(90) + "番" + n(30));
        }
        if (form < 90) {
            return numbers.pick(
                    numbers.count(n(9)) + "丁目" + numbers.count(n(40)) + "番" + numbers.count(n(30)) + "号",
                    numbers.count(n(9)) + "丁目" + n(40) + "番" + n(30) + "号",
                    numbers.count(n(9)) + "丁目" + numbers.count(n(40)) + "番地",
                    numbers.count(n(300)) + "番地",
                    numbers.count(n(9)) + "丁目" + n(40) + "-" + n(20),
                    numbers.count(n(900)) + "番地の" + numbers.count(n(9)));
        }
        String dash = numbers.pick("の", " - ", "-\n", "－");
        return n(9) + dash + n(40) + dash + n(40);
    }

    private String building() {
        String name = numbers.pick(
                "サンハイツ",
                "グリーンコーポ",
                "メゾン若葉",
                "第二山本ビル",
                "ライオンパレス",
                "コーポ田中",
                "青葉マンション",
                "県営住宅",
                "パークサイドＢ棟",
                "Casa Verde",
                "レジデンス東");
        String room = numbers.pick(
                n(12) + "0" + n(9) + "号室",
                " " + n(12) + "0" + n(9),
                n(9) + "F",
                n(9) + "階",
                "-" + n(9) + "0" + n(9),
                "　" + n(9) + "0" + n(9) + "号");
        String gap = numbers.pick(" ", "　", "", "\n", "、");
        if (gap.isEmpty() && name.startsWith("C")) {
            gap = " ";
        }
        return numbers.chance(12) ? "-" + n(9) + "0" + n(9) : gap + name + room;
    }

    private int n(int most) {
        return 1 + random.nextInt(most);
    }
}
